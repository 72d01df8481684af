package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.ZoneOffset;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.openbadges.AchievementCredential;
import org.assay.credential.openbadges.OpenBadges;
import org.junit.jupiter.api.Test;

class IssuerTest {
    final Verifier verifier = new Verifier(Fetcher.offline(), Clock.fixed(Cast.NOON, ZoneOffset.UTC));

    @Test
    void signsWhatAStrangerAccepts() {
        var report = verifier.verify(Cast.signed().bytes());
        assertThat(report.checks())
                .filteredOn(check -> check.kind().isAlwaysAsked())
                .allSatisfy(check ->
                        assertThat(check.outcome()).as(check.toString()).isIn(Outcome.PASSED, Outcome.NOT_APPLICABLE));
        assertThat(report.verdict()).isEqualTo(Outcome.PASSED);
        assertThat(report.verified()
                        .orElseThrow()
                        .path("credentialSubject")
                        .path("achievement")
                        .path("name")
                        .asString())
                .isEqualTo("Survey Data Analysis");
    }

    @Test
    void signsTheSameBytesEachTime() {
        assertThat(Cast.signed()).isEqualTo(Cast.signed());
    }

    @Test
    void keepsEveryMemberOfTheRecord() {
        var credential = Cast.credential().build();
        assertThat(OpenBadges.read(OpenBadges.write(credential), AchievementCredential.class))
                .isEqualTo(credential);
    }

    /// Every member comes back from the signed content, and nothing else does. `OpenBadgeCredential` comes back
    /// under its other name, `AchievementCredential`: both stand for the same URL, so a signature cannot tell
    /// them apart.
    @Test
    void showsWhatWasIssued() {
        var verified = verifier.verify(Cast.signed().bytes()).verified().orElseThrow();
        verified.remove("proof");
        assertThat(verified.path("type").path(1).asString()).isEqualTo("AchievementCredential");
        verified.putArray("type").add("VerifiableCredential").add("OpenBadgeCredential");
        assertThat(OpenBadges.read(verified, AchievementCredential.class))
                .isEqualTo(Cast.credential().build());
    }

    @Test
    void readsAnIssuerThatIsGivenByItsIdAlone() {
        var json = OpenBadges.write(Cast.credential().build()).put("issuer", Cast.ISSUER);
        assertThat(OpenBadges.read(json, AchievementCredential.class).issuer().id())
                .isEqualTo(Cast.ISSUER);
        assertThat(verifier.verify(Issuer.sign(json, Cast.KEY, Cast.METHOD, Cast.NOON)
                                .bytes())
                        .verdict())
                .isEqualTo(Outcome.PASSED);
    }

    @Test
    void refusesToSignWhatASignatureWouldNotCover() {
        var json = OpenBadges.write(Cast.credential().build()).put("grade", "A+");
        assertThatThrownBy(() -> Issuer.sign(json, Cast.KEY, Cast.METHOD, Cast.NOON))
                .hasMessageContaining("grade");
    }
}
