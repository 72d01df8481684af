package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.assay.credential.Check.Kind;
import org.assay.credential.did.DidDocument;
import org.assay.credential.jose.BadgeToken;
import org.assay.credential.jose.CompactJws;
import org.assay.credential.jose.EnvelopeToken;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.SigningKey;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A status list may come in a token; it is held to what a list in JSON is held to.
class StatusTokenTest {
    private static final String LIST = "https://aldermere.example/status/1";
    private static final int INDEX = 94_567;
    private static final String ENTRY = """
            {"id": "%1$s#%2$d", "type": "BitstringStatusListEntry", "statusPurpose": "revocation",
             "statusListIndex": "%2$d", "statusListCredential": "%1$s"}""".formatted(LIST, INDEX);
    private final Site site = new Site();

    private static ObjectNode list(boolean isSet) {
        return StatusList.empty(StatusList.MIN_BITS)
                .with(INDEX, isSet)
                .credential(LIST, Site.DID, StatusPurpose.REVOCATION, Cast.NOON, Cast.NOON.plus(Duration.ofDays(7)));
    }

    private static String method() {
        return new DidDocument(Site.DID, List.of(Cast.KEY.publicKey())).methodId(Cast.KEY.publicKey());
    }

    private Check status(String published) {
        site.publish(LIST, published);
        return site.verifier(Cast.NOON)
                .verify(site.sign(site.credential(ENTRY), Cast.NOON))
                .check(Kind.STATUS);
    }

    @Test
    void isReadFromEitherKindOfTokenAndFromAnEnvelope() {
        assertThat(status(EnvelopeToken.sign(list(false), Cast.KEY, method()).text())
                        .code())
                .isEqualTo("not-set");
        assertThat(status(EnvelopeToken.sign(list(true), Cast.KEY, method()).text())
                        .code())
                .isEqualTo("revoked");
        assertThat(status(BadgeToken.sign(list(true), Cast.KEY, method()).text())
                        .code())
                .isEqualTo("revoked");
        var envelope = StrictJson.mapper().createObjectNode().put("@context", "https://www.w3.org/ns/credentials/v2");
        envelope.put("type", "EnvelopedVerifiableCredential")
                .put(
                        "id",
                        "data:application/vc+jwt,"
                                + EnvelopeToken.sign(list(true), Cast.KEY, method())
                                        .text());
        assertThat(status(envelope.toString()).code()).isEqualTo("revoked");
    }

    @Test
    void isNotReliedOnWhereTheTokenDoesNotHold() {
        SigningKey other = Cast.key(3);
        assertThat(status(EnvelopeToken.sign(list(false), other, method()).text())
                        .code())
                .isEqualTo("list-not-reliable");
        var good = EnvelopeToken.sign(list(false), Cast.KEY, method()).text();
        assertThat(status(good.substring(0, good.length() - 8) + "AAAAAAAA").outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(status("eyJhbGciOiJub25lIn0.e30.AA").code()).isEqualTo("list-malformed");
        assertThat(status("no list").code()).isEqualTo("list-malformed");
        assertThat(status("").code()).isEqualTo("list-malformed");
    }

    @Test
    void isNotReliedOnOnceTheTokenItselfRanOut() {
        var claims = list(false);
        claims.put("exp", Cast.NOON.getEpochSecond());
        var header = StrictJson.mapper().createObjectNode().put("typ", "vc+jwt").put("kid", method());
        var token = CompactJws.sign(header, StrictJson.write(claims), Cast.KEY).text();
        var status = status(token);
        assertThat(status.code()).isEqualTo("list-not-reliable");
        assertThat(status.message()).contains("expired");
    }

    /// The end of the token stands outside the list, and would be forgotten with it.
    @Test
    void isRememberedUnlessTheTokenHasAnEndOfItsOwn() {
        var header = StrictJson.mapper().createObjectNode().put("typ", "vc+jwt").put("kid", method());
        for (var hasEnd : new boolean[] {false, true}) {
            var claims = list(false);
            if (hasEnd) claims.put("exp", Cast.NOON.plusSeconds(1).getEpochSecond());
            site.publish(
                    LIST,
                    CompactJws.sign(header, StrictJson.write(claims), Cast.KEY).text());
            var verifier = site.verifier(Cast.NOON).rememberingLists();
            var signed = site.sign(site.credential(ENTRY), Cast.NOON);
            site.asked.clear();
            for (var time = 0; time < 2; time++)
                assertThat(verifier.verify(signed).check(Kind.STATUS).code()).isEqualTo("not-set");
            assertThat(site.asked.stream().filter(LIST::equals)).hasSize(hasEnd ? 2 : 1);
        }
    }
}
