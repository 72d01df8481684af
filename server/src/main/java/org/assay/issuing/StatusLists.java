package org.assay.issuing;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.UUID;
import org.assay.credential.json.StrictJson;
import org.assay.credential.status.StatusList;
import org.assay.identity.OrganizationId;
import org.assay.keys.AssertionRequest;
import org.assay.keys.AssertionSigner;
import org.assay.keys.KeyHistory;
import org.assay.keys.KeyId;
import org.assay.keys.PublicKey;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/// The status lists on the static plane: each a signed projection of the revocations or suspensions, rebuilt whole.
/// Runs twice
/// without harm; whoever calls acts for the organization.
///
/// @spec https://www.w3.org/TR/vc-bitstring-status-list/ Bitstring Status List 1.0, "BitstringStatusListCredential"
@Service
@Transactional
class StatusLists {
    /// How long a published list may be relied on; it is signed anew when half of it has passed.
    private static final Duration VALID = Duration.ofDays(7);
    /// How long a reader may keep a copy, milliseconds.
    private static final long TTL_MILLIS = 60_000;

    private final StatusIndexes indexes;
    private final AssertionSigner signer;
    private final KeyHistory keys;
    private final StaticPlane plane;

    StatusLists(StatusIndexes indexes, AssertionSigner signer, KeyHistory keys, StaticPlane plane) {
        this.indexes = indexes;
        this.signer = signer;
        this.keys = keys;
        this.plane = plane;
    }

    /// The address of a list; it goes into credentials and never changes.
    String url(UUID list) {
        return plane.url(path(list));
    }

    /// Publishes a list unless what is published has the same bits and lives long enough.
    void refresh(OrganizationId organization, UUID list) {
        indexes.lock(list);
        var set = indexes.set(list);
        if (isPublished(list, set)) return;
        plane.publish(path(list), sign(organization, list, set));
    }

    private byte[] sign(OrganizationId organization, UUID list, BitSet set) {
        var subject = indexes.subject(list);
        var now = plane.now().truncatedTo(ChronoUnit.SECONDS);
        var bits = StatusList.empty(StatusIndexes.SIZE);
        for (int index : set.stream().toArray()) bits = bits.with(index, true);
        var document = bits.credential(url(list), subject.issuer(), subject.purpose(), now, now.plus(VALID));
        ((ObjectNode) document.get("credentialSubject")).put("ttl", TTL_MILLIS);
        var request = new AssertionRequest.StatusListState(document);
        return signer.sign(organization, newestKey(subject), request, now).bytes();
    }

    /// A verifier wants the list from the issuer of the credential: under a did:key that is the key that signed it,
    /// retired or not; under a did:web the current one.
    private KeyId newestKey(StatusIndexes.Subject subject) {
        return keys.list(subject.organization()).reversed().stream()
                .filter(key -> key.issuer().equals(subject.issuer()))
                .map(PublicKey::id)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no key signs as " + subject.issuer()));
    }

    private boolean isPublished(UUID list, BitSet set) {
        return plane.read(path(list))
                .map(StrictJson::parseObject)
                .filter(this::livesOn)
                .map(document ->
                        document.path("credentialSubject").path("encodedList").asString(""))
                .filter(encoded -> isSame(StatusList.decode(encoded), set))
                .isPresent();
    }

    private boolean livesOn(ObjectNode document) {
        var until = Instant.parse(document.path("validUntil").asString(""));
        return until.isAfter(plane.now().plus(VALID.dividedBy(2)));
    }

    private static boolean isSame(StatusList published, BitSet set) {
        var bits = new BitSet(published.size());
        for (int index = 0; index < published.size(); index++) if (published.isSet(index)) bits.set(index);
        return published.size() == StatusIndexes.SIZE && bits.equals(set);
    }

    private static String path(UUID list) {
        return "status/" + list;
    }
}
