package org.assay.credential.did;

import java.util.Base64;
import java.util.Set;
import org.assay.credential.did.KeyResolution.Found;
import org.assay.credential.did.KeyResolution.Refused;
import org.assay.credential.did.KeyResolution.Unresolved;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.JsonWebKeys;
import tools.jackson.databind.JsonNode;

/// Public keys in JOSE form.
///
/// @spec https://www.rfc-editor.org/rfc/rfc8037 RFC 8037, "Key Type 'OKP'"
final class KeySets {
    private KeySets() {}

    /// A key set published at the controller's own URL lists keys for assertions, chosen by `kid`.
    static KeyResolution find(JsonNode set, String controller, String method) {
        var hash = method.indexOf('#');
        var kid = hash < 0 ? method : method.substring(hash + 1);
        for (var candidate : set.path("keys")) {
            var id = candidate.path("kid").asString("");
            if (!id.equals(kid) && !id.equals(method)) continue;
            return found(candidate, method, controller);
        }
        return new Refused("method-not-listed", "not listed in the key set: " + method);
    }

    /// The key that a did:jwk spells out; its only method is `#0`.
    ///
    /// @spec https://github.com/quartzjer/did-jwk/blob/main/spec.md did:jwk, "Read"
    static KeyResolution inDid(Did did, String method) {
        if (!method.equals(did + "#0")) return new Refused("method-not-listed", "a did:jwk lists only #0: " + method);
        return found(StrictJson.parseObject(Base64.getUrlDecoder().decode(did.identifier())), method, did.toString());
    }

    private static KeyResolution found(JsonNode jwk, String method, String controller) {
        return JsonWebKeys.read(jwk)
                .<KeyResolution>map(
                        key -> new Found(new VerificationMethod(method, controller, key, Set.of("assertionMethod"))))
                .orElseGet(() -> new Unresolved("key-type-not-read", "this kind of key is not read here: " + method));
    }
}
