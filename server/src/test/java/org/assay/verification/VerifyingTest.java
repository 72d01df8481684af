package org.assay.verification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.assay.credential.Check.Kind;
import org.assay.credential.Outcome;
import org.assay.credential.Verifier;
import org.assay.credential.fetch.Fetcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VerifyingTest {
    private final Verifier verifier = new Verifier(Fetcher.offline(), Clock.fixed(Samples.NOON, ZoneOffset.UTC));
    private final Verifying strangers = new Verifying(verifier, _ -> Optional.empty(), _ -> Optional.empty());
    private final Verifying ours = new Verifying(
            verifier,
            issuer -> issuer.equals(Samples.ISSUER) ? Optional.of("Aldermere University") : Optional.empty(),
            _ -> Optional.empty());

    @Test
    void relyOnlyOnAnIssuerThatIsKnown() {
        assertThat(Verdict.of(ours.verify(Samples.credential())))
                .isEqualTo(new Verdict(Outcome.PASSED, "valid", "Valid. You can rely on this."));
        assertThat(Verdict.of(strangers.verify(Samples.credential())))
                .isEqualTo(new Verdict(Outcome.PASSED, "warn", "Intact and in date. The issuer is not known here."));
    }

    @Test
    void aNameThatAnIssuerGivesItselfIsNoReasonToTrustIt() {
        var page = ReportPage.of(strangers.verify(Samples.credential()), "", null);
        assertThat(page.knownAs()).isNull();
        var credential = Objects.requireNonNull(page.credential());
        assertThat(credential.issuerName()).isEqualTo("Aldermere University");
        assertThat(credential.issuerSite()).isEqualTo(Samples.ISSUER);
    }

    @Test
    void aChangedLetterIsSeenAndNothingOfItIsShown() {
        var changed = new String(Samples.credential(), UTF_8)
                .replace("Survey Data", "Sorcery Data")
                .getBytes(UTF_8);
        var report = ours.verify(changed);
        assertThat(Verdict.of(report).headline()).isEqualTo("Not genuine. Do not rely on this.");
        assertThat(report.check(Kind.TRUST).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(ReportPage.of(report, "", null).credential()).isNull();
    }

    @Test
    void anExpiredCredentialIsGenuineStill() {
        var expired = Samples.credential(it -> it.validUntil(Samples.NOON.plus(Duration.ofDays(1))));
        var later = new Verifying(
                verifier.at(Samples.NOON.plus(Duration.ofDays(2))), _ -> Optional.empty(), _ -> Optional.empty());
        assertThat(Verdict.of(later.verify(expired)))
                .isEqualTo(new Verdict(Outcome.FAILED, "expired", "Genuine, but expired."));
    }

    @Test
    void comparesAnAddressWithItsScrambledForm() {
        var credential = Samples.credential();
        assertThat(recipient(credential, null)).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(recipient(credential, " Ines@post.example ")).isEqualTo(Outcome.PASSED);
        assertThat(recipient(credential, "joris.tamm@aldermere.example")).isEqualTo(Outcome.FAILED);
        assertThat(Verdict.of(ours.verify(credential, "joris.tamm@aldermere.example"))
                        .headline())
                .isEqualTo("Genuine, but not issued to this person.");
    }

    private Outcome recipient(byte[] credential, @Nullable String address) {
        return ours.verify(credential, address).check(Kind.RECIPIENT).outcome();
    }

    @Test
    void everyCheckIsExplainedUnderOneOfFourQuestions() {
        var page = ReportPage.of(ours.verify(Samples.credential()), "", null);
        assertThat(page.questions()).extracting(ReportPage.Question::name).hasSize(4);
        assertThat(page.questions().stream().flatMap(it -> it.checks().stream()))
                .hasSize(Kind.values().length)
                .allSatisfy(check -> assertThat(check.title()).isNotBlank())
                .allSatisfy(check -> assertThat(check.reason()).endsWith("."));
    }

    @Test
    void charactersThatTurnTheDirectionOfWritingAreNotShown() {
        var spoofed = Samples.credential(it -> it.name("x"));
        assertThat(ours.verify(spoofed).verdict()).isEqualTo(Outcome.PASSED);
        assertThat(Legible.text("Aldermere\u202E ytisrevinU\u0000\r\nX\u200B-Injected: 1"))
                .isEqualTo("Aldermere ytisrevinU X-Injected: 1");
    }
}
