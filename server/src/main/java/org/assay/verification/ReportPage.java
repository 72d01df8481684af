package org.assay.verification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.assay.credential.Check.Kind;
import org.assay.credential.Outcome;
import org.assay.credential.VerificationReport;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// A verification report for people, and the same for programs.
///
/// @param credential what it says, where that is established; else null
/// @param knownAs what this platform knows the issuer as; null where it does not
/// @param text the credential again, so that it can be compared with an address without being kept; null where it
///     cannot be compared
/// @param email that it was compared with, or null
public record ReportPage(
        Verdict verdict,
        Instant checkedAt,
        String format,
        List<Question> questions,
        @Nullable VerifiedCredential credential,
        @Nullable String knownAs,
        @JsonIgnore @Nullable String text,
        @JsonIgnore @Nullable String email)
        implements Page {

    /// One of the four questions that a stranger has, with the checks that answer it.
    public record Question(String name, Outcome outcome, List<Explanation> checks) {}

    static ReportPage of(VerificationReport report, @Nullable String text, @Nullable String email) {
        var content = VerifiedCredential.of(report);
        return new ReportPage(
                Verdict.of(report),
                report.at(),
                report.format().label(),
                List.of(
                        question(
                                report,
                                "Is it authentic?",
                                Kind.FORMAT,
                                Kind.CONTEXT,
                                Kind.SCHEMA,
                                Kind.PROOF,
                                Kind.ISSUER_KEY),
                        question(report, "Is it current?", Kind.VALIDITY, Kind.STATUS),
                        question(report, "Is the issuer recognised?", Kind.TRUST),
                        question(report, "Does it fit?", Kind.RECIPIENT, Kind.FITNESS)),
                content.orElse(null),
                report.check(Kind.TRUST).values().get("name"),
                content.filter(it -> !it.addresses().isEmpty()).isPresent() ? text : null,
                email);
    }

    private static Question question(VerificationReport report, String name, Kind... kinds) {
        return new Question(
                name,
                report.outcome(Set.of(kinds)),
                Stream.of(kinds).map(report::check).map(Explanation::of).toList());
    }

    /// Whether it could not even be read, so that no check but the first says anything.
    @JsonIgnore
    public boolean isUnread() {
        return first().outcome() != Outcome.PASSED;
    }

    private Explanation first() {
        return questions.getFirst().checks().getFirst();
    }

    /// The questions that have an answer: of what could not be read only the first, with its first check.
    @JsonIgnore
    public List<Question> answered() {
        if (!isUnread()) return questions;
        return List.of(new Question(questions.getFirst().name(), first().outcome(), List.of(first())));
    }

    /// Such as `8 checks passed, 1 failed, 1 not done.`
    public String tally() {
        var passed = count(Outcome.PASSED);
        var failed = count(Outcome.FAILED);
        var rest = count(Outcome.UNKNOWN) + count(Outcome.NOT_APPLICABLE);
        return (passed == 1 ? "1 check passed" : passed + " checks passed")
                + (failed > 0 ? ", " + failed + " failed" : "")
                + (rest > 0 ? ", " + rest + " not answered" : "")
                + ".";
    }

    private long count(Outcome outcome) {
        return questions.stream()
                .flatMap(question -> question.checks().stream())
                .filter(check -> check.outcome() == outcome)
                .count();
    }

    @Override
    public String title() {
        return verdict.headline();
    }

    @Override
    public Frame frame() {
        return Frame.VERIFIER;
    }
}
