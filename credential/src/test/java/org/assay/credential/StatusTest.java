package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assay.credential.Check.Kind;
import org.assay.credential.did.DidDocument;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.key.SigningKey;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.credential.openbadges.Profile;
import org.assay.credential.status.StatusEntry;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// A credential of a did:web issuer with a status list, and everything that can be wrong with the list.
class StatusTest {
    private static final String DID = "did:web:aldermere.example:issuers:1";
    private static final String LIST = "https://aldermere.example/status/1";
    private static final int INDEX = 94_567;
    private final Map<String, byte[]> web = new HashMap<>();
    private final DidDocument issuer =
            new DidDocument(DID, List.of(Cast.key(1).publicKey(), Cast.key(2).publicKey()));
    private final Verifier verifier = new Verifier(
            (url, _) -> web.containsKey(url.toString())
                    ? new Fetched.Document(web.get(url.toString()), "application/json", url)
                    : new Fetched.Failure(Fetched.Reason.NOT_FOUND, "answered 404: " + url),
            Clock.fixed(Cast.NOON, ZoneOffset.UTC));

    StatusTest() {
        web.put("https://aldermere.example/issuers/1/did.json", issuer.write());
        publish(list -> list);
    }

    @Test
    void passesWhileTheBitIsNotSet() {
        var report = verify();
        assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(report.check(Kind.STATUS).values()).containsEntry("asOf", "2026-03-02T12:00:00Z");
    }

    @Test
    void failsWhenTheBitIsSet() {
        publish(bits().with(INDEX, true), list -> list, Cast.key(1));
        assertThat(verify().check(Kind.STATUS).code()).isEqualTo("revoked");
        assertThat(verify().verdict()).isEqualTo(Outcome.FAILED);
        publish(bits().with(INDEX + 1, true), list -> list, Cast.key(1));
        assertThat(verify().verdict()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void tellsWhatIsSuspendedFromWhatIsRevokedByTheListThatTheEntryRefersTo() {
        var suspensions = LIST + "-suspensions";
        var entry = StatusEntry.of(StatusPurpose.REVOCATION, INDEX, LIST).suspendedIn(suspensions);
        publish(bits().with(INDEX, true), list -> list, Cast.key(1));
        assertThat(verify(Cast.key(1), entry).check(Kind.STATUS).code()).isEqualTo("revoked");
        publishSuspensions(suspensions, bits().with(INDEX, true), Cast.key(1));
        assertThat(verify(Cast.key(1), entry).check(Kind.STATUS).code()).isEqualTo("suspended");
        assertThat(verify(Cast.key(1), entry).verdict()).isEqualTo(Outcome.FAILED);
        publishSuspensions(suspensions, bits().with(INDEX + 1, true), Cast.key(1));
        assertThat(verify(Cast.key(1), entry).check(Kind.STATUS).code()).isEqualTo("revoked");
        publishSuspensions(suspensions, bits().with(INDEX, true), Cast.key(3));
        assertThat(verify(Cast.key(1), entry).check(Kind.STATUS).code())
                .as("signed by somebody else")
                .isEqualTo("revoked");
    }

    private void publishSuspensions(String url, StatusList bits, SigningKey key) {
        var until = Cast.NOON.plus(Duration.ofDays(7));
        var list = bits.credential(url, DID, StatusPurpose.SUSPENSION, Cast.NOON, until);
        web.put(
                url,
                Issuer.sign(list, key, issuer.methodId(key.publicKey()), Cast.NOON)
                        .bytes());
    }

    @Test
    void believesACredentialByARetiredKeyThatIsStillListed() {
        assertThat(verify(Cast.key(2), StatusEntry.of(StatusPurpose.REVOCATION, INDEX, LIST))
                        .verdict())
                .isEqualTo(Outcome.PASSED);
        assertThat(verify(Cast.key(3), StatusEntry.of(StatusPurpose.REVOCATION, INDEX, LIST))
                        .check(Kind.ISSUER_KEY)
                        .code())
                .isEqualTo("method-not-listed");
    }

    @Test
    void doesNotKnowWhenTheListCannotBeHad() {
        web.remove(LIST);
        assertStatusUnknown("status-unreachable");
        assertThat(verify().verdict()).isEqualTo(Outcome.UNKNOWN);
        var nowhere = new StatusEntry(null, StatusEntry.TYPE, "revocation", "7", "https://aldermere.example/%zz", null);
        assertThat(verify(nowhere).check(Kind.STATUS).code()).isEqualTo("list-url-malformed");
    }

    @Test
    void doesNotRelyOnAListThatIsNotTheIssuersOrNotForThis() {
        publish(list -> list.put("id", "https://aldermere.example/status/2"));
        assertStatusUnknown("list-not-reliable");
        publish(list -> list.put("issuer", "did:web:other.example"));
        assertStatusUnknown("list-not-reliable");
        publish(list -> list.put("validUntil", "2026-03-02T11:59:59Z"));
        assertStatusUnknown("list-not-reliable");
        publish(bits(), list -> list, Cast.key(3));
        assertStatusUnknown("list-not-reliable");
        publish(list -> list.put("type", "VerifiableCredential"));
        assertStatusUnknown("list-not-reliable");
        publish(list -> {
            list.withArray("@context").add("https://w3id.org/vc/status-list/2021/v1");
            return subject("type", "StatusList2021").apply(list);
        });
        assertStatusUnknown("list-not-reliable");
        publish(subject("statusPurpose", "suspension"));
        assertStatusUnknown("list-not-reliable");
        publish(subject("encodedList", "uAAAA"));
        assertStatusUnknown("list-malformed");
        web.put(LIST, "[]".getBytes(StandardCharsets.UTF_8));
        assertStatusUnknown("list-malformed");
    }

    @Test
    void doesNotRelyOnAListThatWasChanged() {
        publish(bits().with(INDEX, true), list -> list, Cast.key(1));
        var revoked = new String(web.get(LIST), StandardCharsets.UTF_8);
        var encoded = bits().with(INDEX, true).encode();
        web.put(LIST, revoked.replace(encoded, bits().encode()).getBytes(StandardCharsets.UTF_8));
        assertStatusUnknown("list-not-reliable");
    }

    @Test
    void readsOnlyWholeNumbersWithinTheListAsIndex() {
        for (var index : new String[] {"-1", "1e3", " 7", "007", "0x7", "1.0", "", "999999999999"})
            assertThat(verify(new StatusEntry(null, StatusEntry.TYPE, "revocation", index, LIST, null))
                            .check(Kind.STATUS)
                            .code())
                    .as(index)
                    .isEqualTo("index-malformed");
        assertThat(verify(StatusEntry.of(StatusPurpose.REVOCATION, StatusList.MIN_BITS, LIST))
                        .check(Kind.STATUS)
                        .code())
                .isEqualTo("index-out-of-range");
    }

    private void assertStatusUnknown(String code) {
        var check = verify().check(Kind.STATUS);
        assertThat(check.code()).as(check.toString()).isEqualTo(code);
        assertThat(check.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    private static StatusList bits() {
        return StatusList.empty(StatusList.MIN_BITS);
    }

    private static UnaryOperator<ObjectNode> subject(String name, String value) {
        return list -> {
            ((ObjectNode) list.path("credentialSubject")).put(name, value);
            return list;
        };
    }

    private void publish(UnaryOperator<ObjectNode> change) {
        publish(bits(), change, Cast.key(1));
    }

    private void publish(StatusList bits, UnaryOperator<ObjectNode> change, SigningKey key) {
        var list = bits.credential(LIST, DID, StatusPurpose.REVOCATION, Cast.NOON, Cast.NOON.plus(Duration.ofDays(1)));
        var method = issuer.methodId(key.publicKey());
        web.put(LIST, Issuer.sign(change.apply(list), key, method, Cast.NOON).bytes());
    }

    private VerificationReport verify() {
        return verify(StatusEntry.of(StatusPurpose.REVOCATION, INDEX, LIST));
    }

    private VerificationReport verify(StatusEntry entry) {
        return verify(Cast.key(1), entry);
    }

    private VerificationReport verify(SigningKey key, StatusEntry entry) {
        var json = OpenBadges.write(
                Cast.credential().credentialStatus(List.of(entry)).build());
        json.set(
                "issuer",
                OpenBadges.write(
                        Profile.builder(DID).name("Aldermere University").build()));
        var signed = Issuer.sign(json, key, issuer.methodId(key.publicKey()), Cast.NOON);
        return verifier.verify(signed.bytes());
    }
}
