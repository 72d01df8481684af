package org.assay.credential.legacy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.credential.json.OneOrMore;
import tools.jackson.databind.JsonNode;

/// A document of Open Badges 2 that is no assertion, such as a badge class: it says what there is, and nothing of
/// anybody.
///
/// @spec https://www.imsglobal.org/spec/ob/v2p0/ Open Badges 2.0, "Open Badges Object Classes"
public final class Ob2Part {
    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:\\S+");

    /// Each class with what it must have.
    private static final Map<String, List<String>> CLASSES = Map.ofEntries(
            Map.entry("BadgeClass", List.of("id", "name", "description", "image", "criteria", "issuer")),
            Map.entry("Issuer", List.of("id", "name", "url", "email")),
            Map.entry("Profile", List.of("id")),
            Map.entry("AlignmentObject", List.of("targetName", "targetUrl")),
            Map.entry("Criteria", List.of()),
            Map.entry("CryptographicKey", List.of("id", "owner", "publicKeyPem")),
            Map.entry("Endorsement", List.of("id", "claim", "issuer", "issuedOn", "verification")),
            Map.entry("Evidence", List.of()),
            Map.entry("Extension", List.of()),
            Map.entry("Image", List.of()),
            Map.entry("RevocationList", List.of("id", "issuer", "revokedAssertions")),
            Map.entry("VerificationObject", List.of()));

    private Ob2Part() {}

    /// Whether the JSON has the look of one, by the vocabulary that it names.
    public static boolean isOne(JsonNode json) {
        return json.path("@context").toString().contains("https://w3id.org/openbadges");
    }

    /// What is wrong with it, or nothing.
    public static Optional<String> objection(JsonNode json) {
        var types = OneOrMore.of(json.path("type")).stream()
                .map(type -> type.asString(""))
                .toList();
        if (types.isEmpty()) return Optional.of("has no type");
        for (var type : types) {
            if (!CLASSES.containsKey(type) && !IRI.matcher(type).matches())
                return Optional.of("is of a type that Open Badges 2 does not have: " + type);
            for (var member : CLASSES.getOrDefault(type, List.of()))
                if (!json.has(member)) return Optional.of("has no %s; %s needs it".formatted(member, type));
        }
        return Optional.empty();
    }
}
