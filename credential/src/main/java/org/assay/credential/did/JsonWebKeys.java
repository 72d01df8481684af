package org.assay.credential.did;

import java.util.Base64;
import java.util.Set;
import org.assay.credential.did.KeyResolution.Found;
import org.assay.credential.did.KeyResolution.Refused;
import org.assay.credential.did.KeyResolution.Unresolved;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.VerificationKey;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Public keys in JOSE form.
///
/// @spec https://www.rfc-editor.org/rfc/rfc8037 RFC 8037, "Key Type 'OKP'"
final class JsonWebKeys {
    private JsonWebKeys() {}

    /// A key set published at the controller's own URL lists keys for assertions, chosen by `kid`.
    static KeyResolution find(JsonNode set, String controller, String method) {
        var hash = method.indexOf('#');
        var kid = hash < 0 ? method : method.substring(hash + 1);
        for (var candidate : set.path("keys")) {
            var id = candidate.path("kid").asString("");
            if (!id.equals(kid) && !id.equals(method)) continue;
            var key = key(candidate);
            if (key == null) return new Unresolved("key-type-not-read", "this kind of key is not read yet: " + method);
            return new Found(new VerificationMethod(method, controller, key, Set.of("assertionMethod")));
        }
        return new Refused("method-not-listed", "not listed in the key set: " + method);
    }

    /// The key that a did:jwk spells out; its only method is `#0`.
    ///
    /// @spec https://github.com/quartzjer/did-jwk/blob/main/spec.md did:jwk, "Read"
    static KeyResolution inDid(Did did, String method) {
        if (!method.equals(did + "#0")) return new Refused("method-not-listed", "a did:jwk lists only #0: " + method);
        var key = key(StrictJson.parseObject(Base64.getUrlDecoder().decode(did.identifier())));
        if (key == null) return new Unresolved("key-type-not-read", "this kind of key is not read yet: " + method);
        return new Found(new VerificationMethod(method, did.toString(), key, Set.of("assertionMethod")));
    }

    /// The Ed25519 key, or null for any other kind.
    ///
    /// @throws IllegalArgumentException if the key is malformed or holds its private part
    static @Nullable VerificationKey key(JsonNode jwk) {
        if (jwk.has("d")) throw new IllegalArgumentException("a published key holds its private part");
        if (!jwk.path("kty").asString("").equals("OKP")
                || !jwk.path("crv").asString("").equals("Ed25519")) return null;
        return VerificationKey.ofEd25519(
                Base64.getUrlDecoder().decode(jwk.path("x").asString("")));
    }
}
