package org.assay.credential.jose;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.credential.json.Pointers;
import org.assay.credential.json.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts disclosures into the places where their digests stand. One run; not safe for use by several
/// threads.
///
/// @spec https://www.rfc-editor.org/rfc/rfc9901 RFC 9901, "Verification of the SD-JWT"
final class Disclosing {
    /// SD-JWT VC, "Registered JWT Claims": what nobody may keep back or bring in.
    private static final Set<String> ALWAYS_PLAIN =
            Set.of("iss", "nbf", "exp", "cnf", "vct", "vct#integrity", "status");

    private static final int MAX_DEPTH = 64;

    private final Map<String, Disclosure> byDigest = new HashMap<>();
    private final Set<String> digests = new HashSet<>();
    private final Map<String, Disclosure> places = new LinkedHashMap<>();

    /// @throws TokenRefused if two disclosures are the same
    Disclosing(List<Disclosure> disclosures, String algorithm) {
        for (var disclosure : disclosures)
            if (byDigest.put(disclosure.digest(algorithm), disclosure) != null)
                throw new TokenRefused("disclosure-repeated", "a disclosure stands in the token twice");
    }

    /// The claims as they were before digests took the place of some.
    ///
    /// @throws TokenRefused as the RFC demands, so also for a disclosure that no digest stands for
    ObjectNode reveal(ObjectNode payload) {
        var revealed = object(payload, "", 0);
        revealed.remove(Disclosure.ALGORITHM);
        if (places.size() < byDigest.size())
            throw new TokenRefused("disclosure-unreferenced", "a disclosure belongs to no digest in the token");
        return revealed;
    }

    /// Where each disclosure belongs, as a JSON pointer into the claims; known after [#reveal]. An element
    /// of an array keeps the index that it has among all, those that are not shown included.
    Map<String, Disclosure> places() {
        return places;
    }

    private JsonNode node(JsonNode node, String path, int depth) {
        if (depth > MAX_DEPTH) throw new TokenRefused("too-deep", "disclosures are nested too deeply");
        return switch (node) {
            case ObjectNode object -> object(object, path, depth);
            case ArrayNode array -> array(array, path, depth);
            default -> node;
        };
    }

    private ObjectNode object(ObjectNode object, String path, int depth) {
        if (object.has(Disclosure.ELEMENT)) throw misplaced("a digest of an element stands outside of an array");
        var revealed = StrictJson.mapper().createObjectNode();
        for (var member : object.properties()) {
            if (member.getKey().equals(Disclosure.DIGESTS)) continue;
            if (member.getKey().equals(Disclosure.ALGORITHM) && depth > 0) throw misplaced("_sd_alg is not at the top");
            revealed.set(member.getKey(), node(member.getValue(), Pointers.child(path, member.getKey()), depth + 1));
        }
        for (var digest : digestsOf(object)) {
            var disclosure = take(digest);
            if (disclosure == null) continue;
            var name = disclosure.name();
            if (name == null) throw misplaced("a disclosure without a name stands for a claim");
            if (object.has(name) || revealed.has(name))
                throw new TokenRefused("disclosure-overrides", "a disclosure brings a claim that is there already");
            if (depth == 0 && ALWAYS_PLAIN.contains(name))
                throw new TokenRefused("disclosure-reserved", "a claim that must stand openly is disclosed: " + name);
            var place = Pointers.child(path, name);
            places.put(place, disclosure);
            revealed.set(name, node(disclosure.value(), place, depth + 1));
        }
        return revealed;
    }

    private ArrayNode array(ArrayNode array, String path, int depth) {
        var revealed = StrictJson.mapper().createArrayNode();
        for (var index = 0; index < array.size(); index++) {
            var element = array.path(index);
            var place = path + "/" + index;
            if (!element.has(Disclosure.ELEMENT)) {
                revealed.add(node(element, place, depth + 1));
                continue;
            }
            if (element.size() != 1) throw misplaced("beside a digest of an element stands something else");
            var disclosure = take(element.path(Disclosure.ELEMENT));
            if (disclosure == null) continue;
            if (disclosure.name() != null) throw misplaced("a disclosure with a name stands for an element");
            places.put(place, disclosure);
            revealed.add(node(disclosure.value(), place, depth + 1));
        }
        return revealed;
    }

    private static JsonNode digestsOf(ObjectNode object) {
        var listed = object.path(Disclosure.DIGESTS);
        if (!listed.isMissingNode() && !listed.isArray()) throw misplaced("_sd is not a list");
        return listed;
    }

    private @Nullable Disclosure take(JsonNode digest) {
        if (!digest.isString()) throw misplaced("a digest is not text");
        if (!digests.add(digest.stringValue()))
            throw new TokenRefused("digest-repeated", "a digest stands in the token twice");
        return byDigest.get(digest.stringValue());
    }

    private static TokenRefused misplaced(String why) {
        return new TokenRefused("digests-malformed", why);
    }
}
