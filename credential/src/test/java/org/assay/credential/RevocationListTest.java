package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.assay.credential.Check.Kind;
import org.assay.credential.fetch.Snapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a list of revoked credentials says, as 1EdTech has it, today, in a kept copy, and of an earlier day.
class RevocationListTest {
    private static final String LIST = "https://aldermere.example/status/1";
    private static final String OWN = "\"id\": \"urn:uuid:4b7f5a3e-0000-4000-8000-000000000000\"";
    private final Site site = new Site();

    @Test
    void revokesWhatItNamesUnlessItSaysOtherwise() {
        assertThat(listing("{\"id\": \"urn:uuid:other\"}").code()).isEqualTo("not-set");
        assertThat(listing("{%s}".formatted(OWN)).code()).isEqualTo("revoked");
        var reasoned = listing("{%s, \"revoked\": true, \"revocationReason\": \"in error\"}".formatted(OWN));
        assertThat(reasoned.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(reasoned.values()).containsEntry("issuerMessage", "in error");
        assertThat(listing("{%s, \"revoked\": false}".formatted(OWN)).code()).isEqualTo("not-set");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "list-not-reliable {\"id\": \"https://other.example/list\", \"revokedCredentials\": []}",
                "list-not-reliable {\"issuer\": \"did:web:other.example\", \"revokedCredentials\": []}",
                "list-malformed {}",
                "list-malformed no list",
            })
    void saysNothingWhereItIsNotTheIssuersOrNoList(String row) {
        var answer = row.split(" ", 2);
        site.publish(LIST, answer[1]);
        var check = status(site.verifier(Cast.NOON));
        assertThat(check.code()).as(check.toString()).isEqualTo(answer[0]);
        assertThat(check.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void saysNothingWhereItCannotBeHad() {
        assertThat(status(site.verifier(Cast.NOON)).code()).isEqualTo("status-unreachable");
        var nowhere = status(site.verifier(Cast.NOON), "https://aldermere.example/%zz");
        assertThat(nowhere.code()).isEqualTo("list-url-malformed");
        assertThat(nowhere.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void isReliedOnForADayWhereACopyOfItIsKept() {
        for (var revoked : new boolean[] {false, true}) {
            publish("{%s, \"revoked\": %s}".formatted(OWN, revoked));
            var kept = Snapshot.empty();
            for (var page : site.web.entrySet())
                kept = kept.with(URI.create(page.getKey()), page.getValue(), "application/json", Cast.NOON);
            var after = Cast.NOON.plus(Duration.ofDays(1));
            var check = status(Site.verifier(kept, after));
            assertThat(check.code()).isEqualTo(revoked ? "revoked" : "not-set");
            assertThat(check.values())
                    .containsEntry("takenAt", "2026-03-02T12:00:00Z")
                    .containsEntry("age", "PT24H");
            var later = status(Site.verifier(kept, after.plusSeconds(1)));
            assertThat(later.code()).isEqualTo(revoked ? "revoked" : "copy-too-old");
            assertThat(later.outcome()).isEqualTo(revoked ? Outcome.FAILED : Outcome.UNKNOWN);
            assertThat(later.values()).containsEntry("age", "PT24H1S");
        }
    }

    @Test
    void doesNotTellSinceWhen() {
        var then = site.verifier(Cast.NOON.plusSeconds(60)).asOf(Cast.NOON);
        for (var revoked : new boolean[] {false, true}) {
            publish("{%s, \"revoked\": %s}".formatted(OWN, revoked));
            var check = status(then);
            assertThat(check.code()).isEqualTo("since-when-not-told");
            assertThat(check.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(check.values()).containsEntry("today", revoked ? "revoked" : "not-set");
        }
        publish("\"urn:uuid:other\"");
        assertThat(status(then).outcome()).as("not named today, nor before").isEqualTo(Outcome.PASSED);
    }

    private void publish(String listed) {
        site.publish(
                LIST,
                "{\"id\": \"%s\", \"issuer\": \"%s\", \"revokedCredentials\": [%s]}".formatted(LIST, Site.DID, listed));
    }

    private Check listing(String listed) {
        publish(listed);
        return status(site.verifier(Cast.NOON));
    }

    private Check status(Verifier verifier) {
        return status(verifier, LIST);
    }

    private Check status(Verifier verifier, String list) {
        var document = site.credential("{\"id\": \"%s\", \"type\": \"1EdTechRevocationList\"}".formatted(list));
        document.withArray("@context").add("https://purl.imsglobal.org/spec/ob/v3p0/extensions.json");
        var signed = site.sign(document, Cast.NOON);
        return verifier.verify(signed).check(Kind.STATUS);
    }
}
