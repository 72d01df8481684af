package org.assay.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.json.StrictJson;
import org.assay.credential.status.StatusEntry;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The status lists of the VC API, in memory.
///
/// @spec https://www.w3.org/TR/vc-bitstring-status-list/ Bitstring Status List 1.0, "Data Model"
final class VcApiStatus {
    private static final List<String> MESSAGES = List.of("held", "asked back", "handed back", "renewed");
    private static final int MESSAGE_WIDTH = 2;

    private final String address;
    private final Map<String, byte[]> lists = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    VcApiStatus(String address) {
        this.address = address;
    }

    /// The bytes of the list at a URL.
    Optional<byte[]> list(String url) {
        return Optional.ofNullable(lists.get(url));
    }

    /// Adds an entry on each list of an issuer to a credential that has none.
    void enlist(ObjectNode credential, VcApiIssuer issuer) {
        if (credential.has("credentialStatus")) return;
        var index = next.getAndIncrement();
        var entries = credential.putArray("credentialStatus");
        for (var purpose : List.of(StatusPurpose.REVOCATION, StatusPurpose.SUSPENSION, StatusPurpose.MESSAGE)) {
            var url = address + "/status/" + issuer.name() + "/" + purpose.wireName();
            lists.computeIfAbsent(url, _ -> make(url, purpose, issuer));
            var entry = StatusEntry.of(purpose, index, url).suspendedIn(address + "/status");
            if (purpose == StatusPurpose.MESSAGE) entry = entry.meaning(MESSAGES);
            entries.add(StrictJson.mapper().<ObjectNode>valueToTree(entry));
        }
    }

    private static StatusList empty(StatusPurpose purpose) {
        return purpose == StatusPurpose.MESSAGE
                ? StatusList.empty(StatusList.MIN_BITS, MESSAGE_WIDTH)
                : StatusList.empty(StatusList.MIN_BITS);
    }

    private static byte[] make(String url, StatusPurpose purpose, VcApiIssuer issuer) {
        var list = StrictJson.mapper().createObjectNode();
        list.putArray("@context").add(BundledContexts.CREDENTIALS_V2);
        list.put("id", url);
        list.putArray("type").add("VerifiableCredential").add("BitstringStatusListCredential");
        list.put("issuer", issuer.id());
        list.put(
                "validFrom",
                issuer.clock()
                        .instant()
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                        .toString());
        list.putObject("credentialSubject")
                .put("id", url + "#list")
                .put("type", "BitstringStatusList")
                .put("statusPurpose", purpose.wireName())
                .put("encodedList", empty(purpose).encode());
        return StrictJson.write(issuer.sign(list, JsonNodeFactory.instance.objectNode()));
    }
}
