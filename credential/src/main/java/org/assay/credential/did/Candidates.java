package org.assay.credential.did;

import java.util.ArrayList;
import java.util.List;
import org.assay.credential.json.OneOrMore;
import org.assay.credential.key.JsonWebKeys;
import org.assay.credential.key.Multikey;
import org.assay.credential.key.VerificationKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The verification methods that stand in a controller's document, embedded ones included.
final class Candidates {
    static final List<String> PURPOSES = List.of(
            "assertionMethod", "authentication", "keyAgreement", "capabilityInvocation", "capabilityDelegation");

    private Candidates() {}

    /// Those that have an id: a method without one is named by nobody.
    ///
    /// @spec https://www.w3.org/TR/cid-1.0/ Controlled Identifiers 1.0, "Verification Methods"
    static List<JsonNode> in(JsonNode document) {
        var methods = new ArrayList<>(objects(document.path("verificationMethod")));
        for (var purpose : PURPOSES) methods.addAll(objects(document.path(purpose)));
        methods.removeIf(method -> method.path("id").asString("").isEmpty());
        return methods;
    }

    /// The key of a method, or null where its kind is not read.
    ///
    /// @throws IllegalArgumentException if the key is malformed
    static @Nullable VerificationKey key(JsonNode method) {
        return switch (method.path("type").asString("")) {
            case "Multikey", "Ed25519VerificationKey2020" ->
                multikey(method.path("publicKeyMultibase").asString(""));
            case "JsonWebKey", "JsonWebKey2020" ->
                JsonWebKeys.read(method.path("publicKeyJwk")).orElse(null);
            default -> null;
        };
    }

    private static List<JsonNode> objects(JsonNode value) {
        return OneOrMore.of(value).stream().filter(JsonNode::isObject).toList();
    }

    private static @Nullable VerificationKey multikey(String text) {
        if (!Multikey.isRead(text)) return null;
        return Multikey.decode(text);
    }
}
