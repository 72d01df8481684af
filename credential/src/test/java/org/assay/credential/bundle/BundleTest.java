package org.assay.credential.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.credential.Cast;
import org.assay.credential.Check.Kind;
import org.assay.credential.Issuer;
import org.assay.credential.Outcome;
import org.assay.credential.did.DidDocument;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.json.StrictJson;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.credential.openbadges.Profile;
import org.assay.credential.status.StatusEntry;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Credentials that carry what it takes to check them, thirty years on.
class BundleTest implements Fetcher {
    private static final String LIST = "https://aldermere.example/status/1";
    private static final String DID = "did:web:aldermere.example";
    private static final String KEYS = "https://aldermere.example/.well-known/did.json";
    private static final Instant LATER = Cast.NOON.plus(Duration.ofDays(3));
    private static final Clock TAKING = Clock.fixed(LATER, ZoneOffset.UTC);
    private static final Clock IN_2056 = Clock.fixed(Instant.parse("2056-03-02T12:00:00Z"), ZoneOffset.UTC);

    private final Map<String, byte[]> web = new HashMap<>();

    @Override
    public Fetched fetch(URI url, FetchLimits limits) {
        return web.containsKey(url.toString())
                ? new Fetched.Document(web.get(url.toString()), "application/json", url)
                : new Fetched.Failure(Fetched.Reason.NOT_FOUND, "answered 404: " + url);
    }

    @Test
    void provesThirtyYearsOnWhatItsSignaturesProve() {
        publish(Cast.ISSUER, Cast.METHOD, StatusList.empty(StatusList.MIN_BITS));
        var report = reread(credential(Cast.ISSUER, Cast.METHOD)).verify(IN_2056);
        assertThat(report.then().verdictOnAll())
                .as(report.then().checks().toString())
                .isEqualTo(Outcome.PASSED);
        assertThat(report.taken()).isEqualTo(LATER);
        assertThat(report.statusKnownAt())
                .as("nobody vouches for when the list was fetched")
                .contains(Cast.NOON);
        assertThat(report.today().check(Kind.PROOF).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.today().check(Kind.STATUS).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void keepsARevocationForEver() {
        publish(Cast.ISSUER, Cast.METHOD, StatusList.empty(StatusList.MIN_BITS).with(7, true));
        var report = reread(credential(Cast.ISSUER, Cast.METHOD)).verify(IN_2056);
        assertThat(report.then().check(Kind.STATUS).code()).isEqualTo("revoked");
    }

    @Test
    void saysThatADateHasPassedSince() {
        var credential = credential(Cast.ISSUER, Cast.METHOD, false);
        credential.put("validUntil", "2030-01-01T00:00:00Z");
        var report = reread(Issuer.sign(credential, Cast.KEY, Cast.METHOD, Cast.NOON)
                        .bytes())
                .verify(IN_2056);
        assertThat(report.then().verdict()).isEqualTo(Outcome.PASSED);
        assertThat(report.today().check(Kind.VALIDITY).code()).isEqualTo("expired");
        assertThat(report.statusKnownAt()).isEmpty();
    }

    @Test
    void takesAListOfKeysOnlyFromAMakerWhoIsTrusted() {
        var document = new DidDocument(DID, List.of(Cast.KEY.publicKey()));
        web.put(KEYS, document.write());
        var method = document.methodId(Cast.KEY.publicKey());
        publish(DID, method, StatusList.empty(StatusList.MIN_BITS));
        var maker = Cast.key(5);
        var file = Bundle.take(credential(DID, method), this, TAKING).write(maker);
        var stranger = Bundle.read(file).verify(IN_2056);
        assertThat(stranger.then().check(Kind.ISSUER_KEY).outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(stranger.then().verified()).as("nothing to show as true").isEmpty();
        var friend = Bundle.read(file).vouchedBy(maker.publicKey()).verify(IN_2056);
        assertThat(friend.then().verdictOnAll())
                .as(friend.then().checks().toString())
                .isEqualTo(Outcome.PASSED);
        assertThat(friend.statusKnownAt()).as("when the list was fetched").contains(LATER);
        assertThatThrownBy(() -> Bundle.read(file).vouchedBy(Cast.key(6).publicKey()))
                .isInstanceOf(BundleRefused.class)
                .hasMessageContaining("signed by");
        assertThat(Bundle.read(file).vouched().verify(IN_2056).then().verdict()).isEqualTo(Outcome.PASSED);
    }

    /// Whoever lies about the day on which a list was fetched gains nothing by it.
    @Test
    void doesNotBelieveADayThatNobodySigned() {
        web.put(
                LIST,
                Issuer.sign(openEnded(StatusList.empty(StatusList.MIN_BITS)), Cast.KEY, Cast.METHOD, Cast.NOON)
                        .bytes());
        var lying = Clock.fixed(IN_2056.instant().minusSeconds(60), ZoneOffset.UTC);
        var report = Bundle.read(Bundle.take(credential(Cast.ISSUER, Cast.METHOD), this, lying)
                        .write())
                .verify(IN_2056);
        assertThat(report.statusKnownAt()).contains(Cast.NOON);
        assertThat(report.today().check(Kind.STATUS).code()).isEqualTo("copy-too-old");
    }

    @Test
    void saysWhatDidNotCome() {
        var report = reread(credential(Cast.ISSUER, Cast.METHOD)).verify(IN_2056);
        assertThat(report.missing()).singleElement().asString().contains(LIST);
        assertThat(report.then().check(Kind.STATUS).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void keepsTheContextsForThoseWhoHaveNone() {
        var bundle = Archive.read(
                Bundle.take(credential(Cast.ISSUER, Cast.METHOD), this, TAKING).write());
        assertThat(bundle.keySet()).contains("manifest.json", "credential", "contexts/0", "contexts/1");
    }

    @Test
    void isTakenOfNothingButACredential() {
        assertThatThrownBy(() -> Bundle.take("{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), this, TAKING))
                .isInstanceOf(BundleRefused.class);
    }

    private Bundle reread(byte[] credential) {
        return Bundle.read(Bundle.take(credential, this, TAKING).write());
    }

    private void publish(String issuer, String method, StatusList bits) {
        var until = Cast.NOON.plus(Duration.ofDays(7));
        var list = bits.credential(LIST, issuer, StatusPurpose.REVOCATION, Cast.NOON, until);
        web.put(LIST, Issuer.sign(list, Cast.KEY, method, Cast.NOON).bytes());
    }

    private static ObjectNode openEnded(StatusList bits) {
        var list = bits.credential(LIST, Cast.ISSUER, StatusPurpose.REVOCATION, Cast.NOON, Cast.NOON);
        list.remove("validUntil");
        return list;
    }

    private static byte[] credential(String issuer, String method) {
        return Issuer.sign(credential(issuer, method, true), Cast.KEY, method, Cast.NOON)
                .bytes();
    }

    private static ObjectNode credential(String issuer, String method, boolean hasStatus) {
        assertThat(method).startsWith(issuer);
        var json = OpenBadges.write(Cast.credential().build());
        json.set(
                "issuer",
                OpenBadges.write(
                        Profile.builder(issuer).name("Aldermere University").build()));
        if (hasStatus)
            json.set(
                    "credentialStatus",
                    StrictJson.mapper().valueToTree(StatusEntry.of(StatusPurpose.REVOCATION, 7, LIST)));
        return json;
    }
}
