package org.assay.credential.did;

import java.util.Base64;
import java.util.Set;
import java.util.function.Predicate;
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
    private static final Set<String> SIGNING =
            Set.of("assertionMethod", "authentication", "capabilityInvocation", "capabilityDelegation");

    private KeySets() {}

    static boolean isOne(JsonNode document) {
        return document.path("keys").isArray() && !document.has("id");
    }

    /// A key set published at the controller's own URL lists keys for assertions, chosen by `kid`.
    static KeyResolution find(JsonNode set, String controller, String method) {
        var hash = method.indexOf('#');
        var kid = hash < 0 ? method : method.substring(hash + 1);
        return find(set, controller, method, key -> {
            var id = key.path("kid").asString("");
            return id.equals(kid) || id.equals(method);
        });
    }

    /// The one key of the set that is meant. Two of them could be taken for each other, so neither is taken.
    static KeyResolution find(JsonNode set, String controller, String method, Predicate<JsonNode> isIt) {
        var meant = set.path("keys").valueStream().filter(isIt).toList();
        if (meant.isEmpty()) return new Refused("method-not-listed", "not listed in the key set: " + method);
        if (meant.size() > 1) return new Refused("method-ambiguous", "several keys in the set are named " + method);
        return found(meant.getFirst(), method, controller, Set.of("assertionMethod"));
    }

    /// The key that a did:jwk spells out; its only method is `#0`.
    ///
    /// @spec https://github.com/quartzjer/did-jwk/blob/main/spec.md did:jwk, "Read"
    static KeyResolution inDid(Did did, String method) {
        if (!method.equals(did + "#0")) return new Refused("method-not-listed", "a did:jwk lists only #0: " + method);
        var jwk = StrictJson.parseObject(Base64.getUrlDecoder().decode(did.identifier()));
        return found(jwk, method, did.toString(), SIGNING);
    }

    private static KeyResolution found(JsonNode jwk, String method, String controller, Set<String> purposes) {
        return JsonWebKeys.read(jwk)
                .<KeyResolution>map(key -> new Found(new VerificationMethod(method, controller, key, purposes)))
                .orElseGet(() -> new Unresolved("key-type-not-read", "this kind of key is not read here: " + method));
    }
}
