package org.assay.verification;

import java.util.Set;
import org.assay.credential.Check.Kind;
import org.assay.credential.Outcome;
import org.assay.credential.VerificationReport;

/// The answer in a sentence.
///
/// @param outcome over all checks that make the verdict, and the recipient where somebody was named
/// @param status in the words of the style sheet; green only where the issuer is known too
/// @param headline what to think of it
public record Verdict(Outcome outcome, String status, String headline) {

    public static Verdict of(VerificationReport report) {
        if (report.check(Kind.TRUST).code().equals("sandbox"))
            return new Verdict(Outcome.FAILED, "fail", "From a sandbox, and no credential. Do not rely on this.");
        var recipient = report.check(Kind.RECIPIENT).outcome();
        var outcome = recipient == Outcome.NOT_APPLICABLE ? report.verdict() : report.verdict(Set.of(Kind.RECIPIENT));
        return switch (outcome) {
            case FAILED -> failed(report);
            case UNKNOWN -> new Verdict(outcome, "unknown", unknown(report));
            case PASSED, NOT_APPLICABLE -> passed(report);
        };
    }

    private static Verdict passed(VerificationReport report) {
        if (report.nested().stream().anyMatch(Verdict::isDoubtful))
            return new Verdict(Outcome.PASSED, "warn", "The record is genuine. Not everything in it is.");
        return report.check(Kind.TRUST).outcome() == Outcome.PASSED
                ? new Verdict(Outcome.PASSED, "valid", "Valid. You can rely on this.")
                : new Verdict(Outcome.PASSED, "warn", "Intact and in date. The issuer is not known here.");
    }

    /// A credential in a record that does not hold by itself; endorsements are another question.
    private static boolean isDoubtful(VerificationReport.Nested inside) {
        return inside.path().contains("/verifiableCredential")
                && inside.report().verdict() != Outcome.PASSED;
    }

    private static Verdict failed(VerificationReport report) {
        var status = report.check(Kind.VALIDITY).code().equals("expired")
                        && report.check(Kind.PROOF).outcome() == Outcome.PASSED
                        && report.check(Kind.STATUS).outcome() != Outcome.FAILED
                ? "expired"
                : "fail";
        if (isSuperseded(report)) status = "expired";
        return new Verdict(Outcome.FAILED, isHeld(report) ? "suspended" : status, failure(report));
    }

    /// Genuine, and its holder has a newer one.
    private static boolean isSuperseded(VerificationReport report) {
        return report.check(Kind.FITNESS).code().equals("superseded") && isGenuine(report);
    }

    /// Genuine, and it may hold again.
    private static boolean isHeld(VerificationReport report) {
        return report.check(Kind.STATUS).code().equals("suspended") && isGenuine(report);
    }

    private static boolean isGenuine(VerificationReport report) {
        return Set.of(Kind.FORMAT, Kind.CONTEXT, Kind.PROOF, Kind.ISSUER_KEY, Kind.SCHEMA).stream()
                .allMatch(kind -> report.check(kind).outcome() != Outcome.FAILED);
    }

    /// Worst first: what was forged matters more than what ran out.
    private static String failure(VerificationReport report) {
        if (is(report, Kind.FORMAT)) return "There is no credential in this.";
        if (report.check(Kind.PROOF).code().equals("missing-proof")) return "Nobody signed this. It proves nothing.";
        if (is(report, Kind.PROOF) || is(report, Kind.CONTEXT)) return "Not genuine. Do not rely on this.";
        if (is(report, Kind.ISSUER_KEY)) return "Not signed by its issuer. Do not rely on this.";
        if (is(report, Kind.SCHEMA)) return "Incomplete. Do not rely on this.";
        return switch (report.check(Kind.STATUS).code()) {
            case "revoked" ->
                isSuperseded(report)
                        ? "Superseded. Its holder has a newer one: ask for that."
                        : "Revoked by its issuer. Do not rely on this.";
            case "suspended" -> "On hold while its issuer looks into it. Do not rely on this yet.";
            default -> late(report);
        };
    }

    private static String late(VerificationReport report) {
        return switch (report.check(Kind.VALIDITY).code()) {
            case "expired", "proof-expired" -> "Genuine, but expired.";
            case "not-yet-valid", "proof-in-future" -> "Not valid yet.";
            default ->
                is(report, Kind.VALIDITY)
                        ? "Its dates do not hold. Do not rely on this."
                        : "Genuine, but not issued to this person.";
        };
    }

    private static String unknown(VerificationReport report) {
        if (report.check(Kind.FORMAT).outcome() == Outcome.UNKNOWN) return "This kind of file is not read yet.";
        if (report.outcome(Set.of(Kind.PROOF, Kind.ISSUER_KEY)) == Outcome.UNKNOWN) {
            return "Who signed this could not be found out.";
        }
        if (report.check(Kind.STATUS).outcome() == Outcome.UNKNOWN) {
            return "Genuine, but whether it was withdrawn is not known.";
        }
        return "Not everything could be checked.";
    }

    private static boolean is(VerificationReport report, Kind kind) {
        return report.check(kind).outcome() == Outcome.FAILED;
    }
}
