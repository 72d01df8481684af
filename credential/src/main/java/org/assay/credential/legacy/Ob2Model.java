package org.assay.credential.legacy;

import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What an assertion must have.
///
/// @spec https://www.imsglobal.org/spec/ob/v2p0/ Open Badges 2.0, "Assertion"
public final class Ob2Model {
    private static final Pattern TYPE = Pattern.compile("Extension|extensions:[A-Za-z0-9]+|https?://\\S+");

    private Ob2Model() {}

    /// What is wrong with it, or nothing.
    public static Optional<String> objection(Ob2Assertion assertion) {
        var json = assertion.json();
        if (assertion.id().isEmpty()) return Optional.of("has no id");
        if (!assertion.isHosted() && !assertion.isSigned()) return Optional.of("is neither hosted nor signed");
        if (assertion.badge().isEmpty()) return Optional.of("names no badge");
        if (assertion.recipient().identity().isEmpty()) return Optional.of("names no recipient");
        if (!assertion.isVersion1() && !json.path("recipient").path("type").isString())
            return Optional.of("recipient has no type");
        if (!assertion.isVersion1() && !isAssertion(json.path("type"))) return Optional.of("is not an Assertion");
        return dates(assertion).or(() -> image(json.path("image"))).or(() -> extensions(json));
    }

    private static boolean isAssertion(JsonNode type) {
        if (type.isString()) return type.stringValue().equals("Assertion");
        for (var one : type) if (one.asString("").equals("Assertion")) return true;
        return false;
    }

    private static Optional<String> dates(Ob2Assertion assertion) {
        try {
            if (assertion.issuedOn().isEmpty()) return Optional.of("has no date of issue");
            assertion.expires();
            return Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.ofNullable(malformed.getMessage());
        }
    }

    /// A picture within the URL may stand in the badge's class, and not here.
    private static Optional<String> image(JsonNode image) {
        if (image.isMissingNode()) return Optional.empty();
        return HostedUrl.parse(Ob2Assertion.idOf(image)).isPresent()
                ? Optional.empty()
                : Optional.of("image is not the URL of a picture");
    }

    private static Optional<String> extensions(JsonNode json) {
        for (var member : json.properties()) {
            if (!member.getKey().startsWith("extensions:")) continue;
            var types = member.getValue().path("type");
            if (!types.isArray() || types.isEmpty()) return Optional.of("extension has no types: " + member.getKey());
            for (var type : types)
                if (!TYPE.matcher(type.asString("")).matches())
                    return Optional.of("extension is of an unknown type: " + type.asString(""));
        }
        return Optional.empty();
    }
}
