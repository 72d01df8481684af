package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.assay.credential.Check.Kind;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.fetch.Snapshot;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.Multibase;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.credential.status.StatusEntry;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// Every purpose, width and format of a status, what a kept copy says, and what is known of an earlier day.
class StatusKindsTest {
    private static final String LIST = "https://aldermere.example/status/1";
    private static final int INDEX = 94_567;
    private static final Instant MARCH_9 = Cast.NOON.plus(Duration.ofDays(7));
    private final Site site = new Site();

    @Test
    void tellsTheIssuersWordsForAMessage() {
        var messages = List.of("under review", "confirmed", "in appeal", "corrected");
        var entry = StatusEntry.of(StatusPurpose.MESSAGE, INDEX, LIST).meaning(messages);
        for (var value = 0; value < 4; value++) {
            publish(StatusList.empty(StatusList.MIN_BITS, 2).with(INDEX, value), StatusPurpose.MESSAGE);
            var check = status(entry);
            assertThat(check.outcome()).as(check.toString()).isEqualTo(Outcome.PASSED);
            assertThat(check.code()).isEqualTo("message");
            assertThat(check.values())
                    .containsEntry("issuerMessage", messages.get(value))
                    .containsEntry("status", "0x" + value);
        }
        var fewer = entryJson(entry);
        fewer.withArray("statusMessage").remove(3);
        var unnamed = statusOf(fewer.toString());
        assertThat(unnamed.values()).containsEntry("status", "0x3").doesNotContainKey("issuerMessage");
        site.web.remove(LIST);
        assertThat(status(entry).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void takesAnyValueButZeroOfAWideEntryAsRevoked() {
        var entry = StatusEntry.of(StatusPurpose.REVOCATION, INDEX, LIST)
                .meaning(List.of("valid", "issued in error", "withdrawn", "replaced"));
        publish(StatusList.empty(StatusList.MIN_BITS, 2), StatusPurpose.REVOCATION);
        assertThat(status(entry).code()).isEqualTo("not-set");
        publish(StatusList.empty(StatusList.MIN_BITS, 2).with(INDEX, 2), StatusPurpose.REVOCATION);
        assertThat(status(entry).code()).isEqualTo("revoked");
        assertThat(status(entry).values()).containsEntry("issuerMessage", "withdrawn");
        publish(StatusList.empty(StatusList.MIN_BITS, 2).with(INDEX + 1, 3), StatusPurpose.REVOCATION);
        assertThat(status(entry).code()).isEqualTo("not-set");
    }

    @Test
    void doesNotRelyOnAListWhoseEntriesAreFewerThanTheLeastNumber() {
        publish(StatusList.empty(StatusList.MIN_BITS), StatusPurpose.REVOCATION);
        var entry = StatusEntry.of(StatusPurpose.REVOCATION, 7, LIST).meaning(List.of("a", "b", "c", "d"));
        assertThat(status(entry).code()).isEqualTo("list-too-short");
    }

    @Test
    void readsOnlySizesFrom1To16() {
        publish(StatusList.empty(StatusList.MIN_BITS), StatusPurpose.REVOCATION);
        for (var size : new String[] {"0", "-1", "17", "1.5", "\"x\"", "[1]", "true", "1e1"}) {
            var json = entryJson(StatusEntry.of(StatusPurpose.REVOCATION, INDEX, LIST));
            json.set("statusSize", StrictJson.parse(size.getBytes(StandardCharsets.UTF_8)));
            var check = statusOf(json.toString());
            assertThat(check.outcome()).as(size + check).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void takesNoOtherPurposeForAQuestionOfValidity() {
        var entry = new StatusEntry(null, StatusEntry.TYPE, "attention", "7", LIST, null);
        assertThat(status(entry).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
        assertThat(status(entry).code()).isEqualTo("other-purpose");
        assertThat(site.asked).doesNotContain(LIST);
    }

    @Test
    void tellsThatANewerCopyIsThereWithoutDoubtingThisOne() {
        var entry = StatusEntry.of(StatusPurpose.REFRESH, INDEX, LIST);
        publish(StatusList.empty(StatusList.MIN_BITS).with(INDEX, true), StatusPurpose.REFRESH);
        assertThat(status(entry).code()).isEqualTo("newer-copy");
        assertThat(status(entry).outcome()).isEqualTo(Outcome.PASSED);
        site.web.remove(LIST);
        assertThat(status(entry).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void judgesEveryEntryByItsOwnPurpose() {
        var suspensions = LIST + "-suspensions";
        publish(StatusList.empty(StatusList.MIN_BITS), StatusPurpose.REVOCATION);
        publish(suspensions, StatusList.empty(StatusList.MIN_BITS).with(3, true), StatusPurpose.SUSPENSION);
        var revocation = entryJson(StatusEntry.of(StatusPurpose.REVOCATION, INDEX, LIST));
        var suspension = entryJson(StatusEntry.of(StatusPurpose.SUSPENSION, 3, suspensions));
        assertThat(statusOf("[%s,%s]".formatted(revocation, suspension)).code()).isEqualTo("suspended");
        site.web.remove(suspensions);
        assertThat(statusOf("[%s,%s]".formatted(revocation, suspension)).outcome())
                .isEqualTo(Outcome.UNKNOWN);
        assertThat(statusOf("[%s,%1$s,%1$s,%1$s,%1$s]".formatted(revocation)).code())
                .isEqualTo("too-many-entries");
    }

    @Test
    void readsAListThatServesSeveralPurposes() {
        var bits = StatusList.empty(StatusList.MIN_BITS).with(INDEX, true);
        var purposes = List.of(StatusPurpose.REVOCATION, StatusPurpose.SUSPENSION);
        site.publish(
                LIST, bits.credential(LIST, Site.DID, purposes, Cast.NOON, MARCH_9, Duration.ofHours(1)), Cast.NOON);
        assertThat(status(StatusEntry.of(StatusPurpose.SUSPENSION, INDEX, LIST)).code())
                .isEqualTo("suspended");
        assertThat(status(StatusEntry.of(StatusPurpose.MESSAGE, INDEX, LIST)).code())
                .isEqualTo("list-not-reliable");
    }

    @Test
    void refusesAListThatInflatesWithoutEnd() throws IOException {
        var bomb = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bomb)) {
            for (var megabyte = 0; megabyte < 64; megabyte++) gzip.write(new byte[1024 * 1024]);
        }
        var list = StatusList.empty(StatusList.MIN_BITS)
                .credential(LIST, Site.DID, StatusPurpose.REVOCATION, Cast.NOON, MARCH_9);
        ((ObjectNode) list.path("credentialSubject")).put("encodedList", Multibase.base64Url(bomb.toByteArray()));
        site.publish(LIST, list, Cast.NOON);
        var check = status(StatusEntry.of(StatusPurpose.REVOCATION, INDEX, LIST));
        assertThat(check.code()).isEqualTo("list-malformed");
        assertThat(check.message()).contains("16 MB");
    }

    @Test
    void readsStatusList2021() {
        var entry = """
                {"id": "%1$s#7", "type": "StatusList2021Entry", "statusPurpose": "revocation",
                 "statusListIndex": "7", "statusListCredential": "%1$s"}""".formatted(LIST);
        for (var revoked : new boolean[] {false, true}) {
            site.publish(LIST, list2021(StatusList.empty(StatusList.MIN_BITS).with(7, revoked)), Cast.NOON);
            var document = site.credential(entry);
            document.withArray("@context").add("https://w3id.org/vc/status-list/2021/v1");
            var report = site.verifier(Cast.NOON).verify(site.sign(document, Cast.NOON));
            assertThat(report.check(Kind.STATUS).code())
                    .as(report.checks().toString())
                    .isEqualTo(revoked ? "revoked" : "not-set");
            assertThat(report.verdict()).isEqualTo(revoked ? Outcome.FAILED : Outcome.PASSED);
        }
    }

    private static ObjectNode list2021(StatusList bits) {
        var list = StrictJson.mapper().createObjectNode();
        list.putArray("@context")
                .add(BundledContexts.CREDENTIALS_V1)
                .add("https://w3id.org/vc/status-list/2021/v1")
                .add("https://w3id.org/security/data-integrity/v2");
        list.put("id", LIST).put("issuer", Site.DID).put("issuanceDate", "2026-03-02T12:00:00Z");
        list.putArray("type").add("VerifiableCredential").add("StatusList2021Credential");
        var packed = Base64.getUrlDecoder().decode(bits.encode().substring(1));
        list.putObject("credentialSubject")
                .put("id", LIST + "#list")
                .put("type", "StatusList2021")
                .put("statusPurpose", "revocation")
                .put("encodedList", Base64.getUrlEncoder().encodeToString(packed));
        return list;
    }

    @Test
    void judgesByAKeptCopyAndTellsItsAge() {
        publish(StatusList.empty(StatusList.MIN_BITS), StatusPurpose.REVOCATION);
        var entry = StatusEntry.of(StatusPurpose.REVOCATION, INDEX, LIST);
        var bytes = site.sign(site.credential(entryJson(entry).toString()), Cast.NOON);
        var later = Cast.NOON.plus(Duration.ofHours(30));
        var kept = Site.verifier(snapshot(Cast.NOON), later).verify(bytes);
        assertThat(kept.verdict()).as(kept.checks().toString()).isEqualTo(Outcome.PASSED);
        assertThat(kept.check(Kind.STATUS).values())
                .containsEntry("age", "PT30H")
                .containsKey("takenAt");
        var tooLate = Site.verifier(snapshot(Cast.NOON), MARCH_9.plusSeconds(1)).verify(bytes);
        assertThat(tooLate.check(Kind.STATUS).code()).isEqualTo("list-not-reliable");
        assertThat(Site.verifier(Snapshot.empty(), later)
                        .verify(bytes)
                        .check(Kind.STATUS)
                        .code())
                .isEqualTo("not-looked-up");
    }

    @Test
    void reliesOnAKeptCopyWithoutAnEndForItsTimeToLiveOnly() {
        var entry = StatusEntry.of(StatusPurpose.REVOCATION, INDEX, LIST);
        var bytes = site.sign(site.credential(entryJson(entry).toString()), Cast.NOON);
        for (var revoked : new boolean[] {false, true}) {
            var list = StatusList.empty(StatusList.MIN_BITS)
                    .with(INDEX, revoked)
                    .credential(
                            LIST,
                            Site.DID,
                            List.of(StatusPurpose.REVOCATION),
                            Cast.NOON,
                            MARCH_9,
                            Duration.ofMinutes(20));
            list.remove("validUntil");
            for (var minutes : List.of(20, 0)) {
                ((ObjectNode) list.path("credentialSubject")).put("ttl", minutes * 60_000);
                site.publish(LIST, list, Cast.NOON);
                var kept = snapshot(Cast.NOON);
                assertThat(codeAfter(kept, bytes, minutes)).isEqualTo(revoked ? "revoked" : "not-set");
                assertThat(codeAfter(kept, bytes, minutes + 1)).isEqualTo(revoked ? "revoked" : "copy-too-old");
            }
        }
    }

    private static String codeAfter(Snapshot kept, byte[] bytes, int minutes) {
        var now = Cast.NOON.plus(Duration.ofMinutes(minutes));
        return Site.verifier(kept, now).verify(bytes).check(Kind.STATUS).code();
    }

    private Snapshot snapshot(Instant taken) {
        var kept = Snapshot.empty();
        for (var page : site.web.entrySet())
            kept = kept.with(URI.create(page.getKey()), page.getValue(), "application/json", taken);
        return kept;
    }

    @Test
    void remembersAListForItsTimeToLive() {
        var entry = StatusEntry.of(StatusPurpose.REVOCATION, INDEX, LIST);
        var bytes = site.sign(site.credential(entryJson(entry).toString()), Cast.NOON);
        var purposes = List.of(StatusPurpose.REVOCATION);
        var list = StatusList.empty(StatusList.MIN_BITS);
        var ttl = Duration.ofMinutes(20);
        site.publish(LIST, list.credential(LIST, Site.DID, purposes, Cast.NOON, MARCH_9, ttl), Cast.NOON);
        var verifier = site.verifier(Cast.NOON).rememberingLists();
        assertThat(verifier.verify(bytes).verdict()).isEqualTo(Outcome.PASSED);
        site.publish(
                LIST, list.with(INDEX, true).credential(LIST, Site.DID, purposes, Cast.NOON, MARCH_9, ttl), Cast.NOON);
        assertThat(verifier.verify(bytes).check(Kind.STATUS).code()).isEqualTo("not-set");
        assertThat(site.asked.stream().filter(LIST::equals)).hasSize(1);
        assertThat(verifier.at(Cast.NOON.plus(ttl))
                        .verify(bytes)
                        .check(Kind.STATUS)
                        .code())
                .isEqualTo("not-set");
        assertThat(verifier.at(Cast.NOON.minusSeconds(1))
                        .verify(bytes)
                        .check(Kind.STATUS)
                        .code())
                .as("read later than it is asked about")
                .isEqualTo("revoked");
        assertThat(verifier.at(Cast.NOON.plus(ttl).plusSeconds(1))
                        .verify(bytes)
                        .check(Kind.STATUS)
                        .code())
                .isEqualTo("revoked");
        assertThat(site.verifier(Cast.NOON).verify(bytes).check(Kind.STATUS).code())
                .as("who remembers nothing")
                .isEqualTo("revoked");
    }

    @Test
    void remembersAListForItsIssuerAndPurposeOnly() {
        var verifier = site.verifier(Cast.NOON).rememberingLists();
        publish(StatusList.empty(StatusList.MIN_BITS), StatusPurpose.REVOCATION);
        for (var purpose : List.of(StatusPurpose.REVOCATION, StatusPurpose.SUSPENSION)) {
            var entry = StatusEntry.of(purpose, INDEX, LIST);
            var bytes = site.sign(site.credential(entryJson(entry).toString()), Cast.NOON);
            assertThat(verifier.verify(bytes).check(Kind.STATUS).code())
                    .isEqualTo(purpose == StatusPurpose.REVOCATION ? "not-set" : "list-not-reliable");
        }
        var entry = StatusEntry.of(StatusPurpose.REVOCATION, INDEX, LIST);
        var own = OpenBadges.write(
                Cast.credential().credentialStatus(List.of(entry)).build());
        var others = Issuer.sign(own, Cast.KEY, Cast.METHOD, Cast.NOON).bytes();
        assertThat(verifier.verify(others).check(Kind.STATUS).code()).isEqualTo("list-not-reliable");
    }

    @Test
    void answersForAnEarlierDayAsFarAsTheListTells() {
        var then = Cast.NOON.plus(Duration.ofDays(1));
        var now = Cast.NOON.plus(Duration.ofDays(5));
        for (var purpose : List.of(StatusPurpose.REVOCATION, StatusPurpose.SUSPENSION)) {
            var entry = StatusEntry.of(purpose, INDEX, LIST);
            for (var set : new boolean[] {false, true}) {
                publishAt(StatusList.empty(StatusList.MIN_BITS).with(INDEX, set), purpose, Cast.NOON);
                assertThat(asOf(then, now, entry).code())
                        .as("a list that has stood since before")
                        .isEqualTo(!set ? "not-set" : purpose == StatusPurpose.REVOCATION ? "revoked" : "suspended");
                publishAt(StatusList.empty(StatusList.MIN_BITS).with(INDEX, set), purpose, now);
                var newer = asOf(then, now, entry);
                var isTold = !set && purpose == StatusPurpose.REVOCATION;
                assertThat(newer.code()).as(newer.toString()).isEqualTo(isTold ? "not-set" : "since-when-not-told");
                assertThat(newer.outcome()).isEqualTo(isTold ? Outcome.PASSED : Outcome.UNKNOWN);
            }
        }
        var ours = StatusEntry.of(StatusPurpose.REVOCATION, INDEX, LIST).suspendedIn(LIST + "-suspensions");
        publishAt(StatusList.empty(StatusList.MIN_BITS), StatusPurpose.REVOCATION, now);
        assertThat(asOf(then, now, ours).code())
                .as("it may have been suspended")
                .isEqualTo("since-when-not-told");
    }

    @Test
    void judgesTheDatesOfAnEarlierDay() {
        var bytes = site.sign(site.credential("").put("validUntil", MARCH_9.toString()), Cast.NOON);
        var verifier = site.verifier(MARCH_9.plus(Duration.ofDays(1)));
        assertThat(verifier.verify(bytes).check(Kind.VALIDITY).code()).isEqualTo("expired");
        assertThat(verifier.asOf(MARCH_9).verify(bytes).verdict()).isEqualTo(Outcome.PASSED);
        assertThat(verifier.asOf(MARCH_9).verify(bytes).at()).isEqualTo(MARCH_9);
        assertThat(verifier.asOf(Cast.NOON.minusSeconds(61))
                        .verify(bytes)
                        .check(Kind.VALIDITY)
                        .code())
                .isEqualTo("not-yet-valid");
        assertThatThrownBy(() -> verifier.asOf(MARCH_9.plus(Duration.ofDays(2))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Check asOf(Instant then, Instant now, StatusEntry entry) {
        var bytes = site.sign(site.credential(entryJson(entry).toString()), Cast.NOON);
        return site.verifier(now).asOf(then).verify(bytes).check(Kind.STATUS);
    }

    private void publish(StatusList bits, StatusPurpose purpose) {
        publish(LIST, bits, purpose);
    }

    private void publish(String url, StatusList bits, StatusPurpose purpose) {
        site.publish(url, bits.credential(url, Site.DID, purpose, Cast.NOON, MARCH_9), Cast.NOON);
    }

    private void publishAt(StatusList bits, StatusPurpose purpose, Instant from) {
        site.publish(LIST, bits.credential(LIST, Site.DID, purpose, from, from.plus(Duration.ofDays(7))), from);
    }

    private static ObjectNode entryJson(StatusEntry entry) {
        return StrictJson.mapper().valueToTree(entry);
    }

    private Check status(StatusEntry entry) {
        return statusOf(entryJson(entry).toString());
    }

    private Check statusOf(String entry) {
        return site.verifier(Cast.NOON)
                .verify(site.sign(site.credential(entry), Cast.NOON))
                .check(Kind.STATUS);
    }
}
