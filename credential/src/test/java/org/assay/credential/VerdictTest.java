package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.credential.Check.Kind;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.api.Test;

/// The one rule by which checks become a verdict. A proof whose result was left out of it has let forged
/// presentations pass elsewhere.
class VerdictTest {
    private static final List<Kind> COUNTED =
            List.of(Kind.FORMAT, Kind.CONTEXT, Kind.SCHEMA, Kind.PROOF, Kind.ISSUER_KEY, Kind.VALIDITY, Kind.STATUS);
    private static final Outcome[] OUTCOMES = Outcome.values();

    @Test
    void countsEveryCheckInEveryCombination() {
        for (var number = 0; number < 1 << 2 * COUNTED.size(); number++) {
            var run = new ArrayList<Check>();
            var outcomes = EnumSet.noneOf(Outcome.class);
            for (var place = 0; place < COUNTED.size(); place++) {
                var outcome = OUTCOMES[number >> 2 * place & 3];
                run.add(check(COUNTED.get(place), outcome));
                outcomes.add(outcome);
            }
            assertThat(report(run).verdict()).as(outcomes.toString()).isEqualTo(expected(outcomes));
        }
    }

    private static Outcome expected(Set<Outcome> outcomes) {
        if (outcomes.contains(Outcome.FAILED)) return Outcome.FAILED;
        return outcomes.contains(Outcome.UNKNOWN) ? Outcome.UNKNOWN : Outcome.PASSED;
    }

    @Test
    void takesACheckThatDidNotRunForUnknown() {
        for (var left : COUNTED) {
            var run = COUNTED.stream()
                    .filter(kind -> kind != left)
                    .map(kind -> check(kind, Outcome.PASSED))
                    .toList();
            var report = report(run);
            assertThat(report.verdict()).as(left.name()).isEqualTo(Outcome.UNKNOWN);
            assertThat(report.check(left).code()).isEqualTo("not-run");
            assertThat(report.check(left).outcome()).isEqualTo(Outcome.UNKNOWN);
        }
        assertThat(report(List.of()).verdict()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void countsRecipientTrustAndFitnessOnlyWhereTheyAreAskedFor() {
        var good = report(passed());
        for (var kind : List.of(Kind.RECIPIENT, Kind.TRUST, Kind.FITNESS)) {
            assertThat(kind.isAlwaysAsked()).isFalse();
            assertThat(good.verdict(Set.of(kind))).isEqualTo(Outcome.UNKNOWN);
            for (var outcome : OUTCOMES) {
                var answered = good.with(check(kind, outcome));
                assertThat(answered.check(kind).outcome()).isEqualTo(outcome);
                assertThat(answered.verdict()).isEqualTo(Outcome.PASSED);
                assertThat(answered.verdict(Set.of(kind))).isEqualTo(expected(EnumSet.of(outcome)));
            }
        }
    }

    @Test
    void letsNobodyAnswerForTheVerifier() {
        for (var kind : COUNTED) {
            assertThat(kind.isAlwaysAsked()).isTrue();
            assertThatThrownBy(() -> report(List.of()).with(check(kind, Outcome.PASSED)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(kind.name());
        }
    }

    @Test
    void joinsWhatIsInsideAtAnyDepth() {
        for (var inner : OUTCOMES)
            for (var outer : OUTCOMES) {
                var report = with(outer, with(Outcome.PASSED, with(inner)));
                assertThat(report.verdictOnAll()).isEqualTo(expected(EnumSet.of(inner, outer)));
                assertThat(report.verdict()).isEqualTo(expected(EnumSet.of(outer)));
            }
    }

    private static VerificationReport with(Outcome proof, VerificationReport... inside) {
        var run = new ArrayList<>(passed());
        run.add(check(Kind.PROOF, proof));
        var nested = List.of(inside).stream()
                .map(report -> new VerificationReport.Nested("/x", report))
                .toList();
        return new VerificationReport(Cast.NOON, Format.JWT, run, null, nested);
    }

    @Test
    void showsEveryCheckOnceInOrder() {
        var report = report(passed());
        assertThat(report.checks()).extracting(Check::kind).containsExactly(Kind.values());
        assertThat(report.at()).isEqualTo(Cast.NOON);
        assertThat(report.format()).isEqualTo(Format.JWT);
        assertThat(report.outcome(Set.of())).isEqualTo(Outcome.PASSED);
    }

    @Test
    void keepsItsValuesInOrderAndItsCodeWhereThereIsNoMessage() {
        var check = Check.failed(Kind.PROOF, "tampered", null).with("b", "1").with("a", "2");
        assertThat(check.message()).isEqualTo("tampered");
        assertThat(check.values()).containsExactly(Map.entry("b", "1"), Map.entry("a", "2"));
        assertThat(check.with("b", "3").values()).containsEntry("b", "3");
        assertThat(check.values()).containsEntry("b", "1");
        assertThatThrownBy(() -> check.values().put("c", "4")).isInstanceOf(UnsupportedOperationException.class);
        assertThat(Check.passed(Kind.PROOF, "code", "message").message()).isEqualTo("message");
        assertThat(Check.unknown(Kind.PROOF, "code", null).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(Check.notApplicable(Kind.PROOF, "code", null).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    /// Whoever gets a report cannot change it for others.
    @Test
    void showsCopies() {
        var document = StrictJson.mapper().createObjectNode().put("name", "Survey Data Analysis");
        var report = new VerificationReport(Cast.NOON, Format.JWT, passed(), Shown.asItStands(document));
        report.verified().orElseThrow().put("name", "Forged");
        assertThat(report.verified().orElseThrow().path("name").asString("")).isEqualTo("Survey Data Analysis");
        assertThat(report.names("name")).isTrue();
        assertThat(report.names("other")).isFalse();
        assertThat(report.failing(Kind.FORMAT, "endorses-another", "x").verified())
                .isEmpty();
        assertThat(report.failing(Kind.FORMAT, "endorses-another", "x").verdict())
                .isEqualTo(Outcome.FAILED);
        assertThat(report(passed()).names("name")).isFalse();
        var noted = report.noting(Kind.FORMAT, "refreshedFrom", "https://aldermere.example/");
        assertThat(noted.check(Kind.FORMAT).values()).containsKey("refreshedFrom");
        assertThat(noted.verified()).isPresent();
        assertThat(noted.verdict()).isEqualTo(Outcome.PASSED);
    }

    private static VerificationReport report(List<Check> run) {
        return new VerificationReport(Cast.NOON, Format.JWT, run, null);
    }

    private static List<Check> passed() {
        return COUNTED.stream().map(kind -> check(kind, Outcome.PASSED)).toList();
    }

    private static Check check(Kind kind, Outcome outcome) {
        return new Check(kind, outcome, "code", "message", Map.of());
    }
}
