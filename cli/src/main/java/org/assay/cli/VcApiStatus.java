package org.assay.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.assay.credential.context.BundledContexts;
import org.assay.credential.json.StrictJson;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The status lists of the VC API, in memory.
///
/// @spec https://www.w3.org/TR/vc-bitstring-status-list/ Bitstring Status List 1.0, "Data Model"
final class VcApiStatus {
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
        for (var purpose : StatusPurpose.values()) {
            var url = address + "/status/" + issuer.name() + "/" + purpose.wireName();
            lists.computeIfAbsent(url, _ -> make(url, purpose, issuer));
            entries.addObject()
                    .put("id", url + "#" + index)
                    .put("type", "BitstringStatusListEntry")
                    .put("statusPurpose", purpose.wireName())
                    .put("statusListIndex", Integer.toString(index))
                    .put("statusListCredential", url);
        }
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
                .put("encodedList", StatusList.empty(StatusList.MIN_BITS).encode());
        return StrictJson.write(issuer.sign(list, JsonNodeFactory.instance.objectNode()));
    }
}
