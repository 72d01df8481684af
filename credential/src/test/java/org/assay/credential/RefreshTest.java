package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assay.credential.Check.Kind;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A credential whose issuer keeps a newer copy of it, and everything that can be wrong with that copy.
class RefreshTest {
    private static final String REFRESH = "https://aldermere.example/refresh/1";
    private final Site site = new Site();

    @Test
    void judgesTheNewerCopyOfTheSameCredential() {
        site.publish(REFRESH, newer("Survey Data Analysis, corrected"), Cast.NOON);
        var report = verify();
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(report.verified().orElseThrow().path("name").asString(""))
                .isEqualTo("Survey Data Analysis, corrected");
        assertThat(report.check(Kind.FORMAT).values()).containsEntry("refreshedFrom", REFRESH);
    }

    @Test
    void asksOnceOnly() {
        site.publish(REFRESH, withRefresh(newer("Second")), Cast.NOON);
        assertThat(verify().verified().orElseThrow().path("name").asString("")).isEqualTo("Second");
        assertThat(site.asked.stream().filter(REFRESH::equals)).hasSize(1);
    }

    @Test
    void findsTheNewerCopyExpired() {
        site.publish(
                REFRESH,
                newer("Second").put("validUntil", Cast.NOON.plusSeconds(1).toString()),
                Cast.NOON);
        var report = site.verifier(Cast.NOON.plusSeconds(2)).verify(original());
        assertThat(report.check(Kind.VALIDITY).code()).isEqualTo("expired");
    }

    @Test
    void keepsTheOriginalWhereTheCopyIsNoBetter() {
        assertKept();
        site.publish(REFRESH, "no credential");
        assertKept();
        site.publish(REFRESH, newer("Other").put("id", "urn:uuid:4b7f5a3e-0000-4000-8000-00000000000f"), Cast.NOON);
        assertKept();
        site.publish(
                REFRESH,
                newer("Older")
                        .put("validFrom", Cast.NOON.minus(Duration.ofDays(1)).toString()),
                Cast.NOON);
        assertKept();
        var tampered = new String(site.sign(newer("Second"), Cast.NOON), StandardCharsets.UTF_8);
        site.publish(REFRESH, tampered.replace("Second", "Forged"));
        assertKept();
        site.web.put(REFRESH, Cast.signed().bytes());
        assertKept();
    }

    @Test
    void asksNothingForACredentialThatIsNotTheIssuers() {
        site.publish(REFRESH, newer("Second"), Cast.NOON);
        var forged = new String(original(), StandardCharsets.UTF_8).replace("Survey Data", "Forged Data");
        assertThat(site.verifier(Cast.NOON)
                        .verify(forged.getBytes(StandardCharsets.UTF_8))
                        .verdict())
                .isEqualTo(Outcome.FAILED);
        assertThat(site.asked).doesNotContain(REFRESH);
    }

    @Test
    void asksNothingAboutAnEarlierDay() {
        site.publish(REFRESH, newer("Second"), Cast.NOON);
        site.verifier(Cast.NOON.plusSeconds(5)).asOf(Cast.NOON).verify(original());
        assertThat(site.asked).doesNotContain(REFRESH);
    }

    private void assertKept() {
        var report = verify();
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(report.verified().orElseThrow().path("name").asString("")).isEqualTo("Survey Data Analysis");
        assertThat(report.check(Kind.FORMAT).values()).containsKey("notRefreshed");
    }

    private VerificationReport verify() {
        return site.verifier(Cast.NOON).verify(original());
    }

    private byte[] original() {
        return site.sign(withRefresh(site.credential("")), Cast.NOON);
    }

    private ObjectNode newer(String name) {
        return site.credential("").put("name", name);
    }

    private static ObjectNode withRefresh(ObjectNode credential) {
        credential.withArray("@context").add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
        credential.putObject("refreshService").put("id", REFRESH).put("type", "1EdTechCredentialRefresh");
        return credential;
    }
}
