package org.assay.credential.did;

import java.util.List;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.Multikey;
import org.assay.credential.key.VerificationKey;
import tools.jackson.databind.node.ObjectNode;

/// The document that a did:web issuer publishes: its current keys and its retired ones.
///
/// A retired key stays listed for assertions, because did:web has no history: dropping it would undo every
/// credential that it signed. A key that leaked is dropped, and its credentials are issued again.
///
/// @param id the DID
/// @param keys current and retired, in the order of their making
/// @spec https://www.w3.org/TR/did-1.0/ DID Core 1.0, "Core Properties"
public record DidDocument(String id, List<VerificationKey> keys) {
    public DidDocument {
        keys = List.copyOf(keys);
    }

    /// The document that a did:key spells out.
    ///
    /// @spec https://w3c-ccg.github.io/did-key-spec/ did:key, "Document Creation Algorithm"
    public static byte[] ofKey(VerificationKey key) {
        var document = StrictJson.parseObject(new DidDocument("did:key:" + key, List.of(key)).write());
        for (var purpose : List.of("authentication", "capabilityInvocation", "capabilityDelegation"))
            document.set(purpose, document.path("assertionMethod"));
        return StrictJson.write(document);
    }

    /// The name that proofs use for `key`: the DID, then the Multikey as fragment.
    public String methodId(VerificationKey key) {
        return id + "#" + Multikey.encode(key);
    }

    /// The bytes to publish; the same keys always give the same bytes.
    public byte[] write() {
        var document = StrictJson.mapper().createObjectNode();
        document.putArray("@context").add("https://www.w3.org/ns/did/v1").add("https://w3id.org/security/multikey/v1");
        document.put("id", id);
        var methods = document.putArray("verificationMethod");
        keys.forEach(key -> methods.add(method(key)));
        var assertion = document.putArray("assertionMethod");
        keys.forEach(key -> assertion.add(methodId(key)));
        return StrictJson.write(document);
    }

    private ObjectNode method(VerificationKey key) {
        return StrictJson.mapper()
                .createObjectNode()
                .put("id", methodId(key))
                .put("type", "Multikey")
                .put("controller", id)
                .put("publicKeyMultibase", Multikey.encode(key));
    }
}
