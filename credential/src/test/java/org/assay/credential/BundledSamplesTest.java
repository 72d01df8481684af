package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.assay.credential.Check.Kind;
import org.assay.credential.bundle.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every public sample of a kind that is read, bundled on its day and checked thirty years on without a network.
class BundledSamplesTest {
    static Stream<PublishedSamplesTest.Row> rows() {
        return PublishedSamplesTest.rows()
                .filter(row -> live(row).check(Kind.FORMAT).outcome() == Outcome.PASSED);
    }

    private static VerificationReport live(PublishedSamplesTest.Row row) {
        return new Verifier(PublishedSamplesTest.network(), Clock.fixed(Instant.parse(row.clock()), ZoneOffset.UTC))
                .verify(Standards.bytes(row.file()));
    }

    @Test
    void findsEveryForm() {
        assertThat(rows().map(row -> live(row).format()).distinct())
                .contains(
                        Format.VERIFIABLE_CREDENTIAL,
                        Format.JWT,
                        Format.OPEN_BADGES_2,
                        Format.BLOCKCERTS,
                        Format.COMPREHENSIVE_LEARNER_RECORD);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsAgainWhatWasFoundThen(PublishedSamplesTest.Row row) {
        var day = Clock.fixed(Instant.parse(row.clock()), ZoneOffset.UTC);
        var later = Clock.offset(day, Duration.ofDays(30 * 365));
        var bundle = Bundle.read(Bundle.take(Standards.bytes(row.file()), PublishedSamplesTest.network(), day)
                .write());
        var live = live(row);
        assertThat(outcomes(bundle.vouched().verify(later).then())).isEqualTo(outcomes(live));
        var stranger = bundle.verify(later).then();
        for (var check : stranger.checks())
            assertThat(check.outcome())
                    .as("nothing passes that did not pass then: " + check)
                    .isIn(live.check(check.kind()).outcome(), Outcome.UNKNOWN);
    }

    private static List<String> outcomes(VerificationReport report) {
        return Stream.concat(
                        report.checks().stream()
                                .map(check -> check.kind() + " " + check.outcome() + " " + check.code()),
                        report.nested().stream()
                                .flatMap(inside -> outcomes(inside.report()).stream()
                                        .map(outcome -> inside.path() + " " + outcome)))
                .toList();
    }
}
