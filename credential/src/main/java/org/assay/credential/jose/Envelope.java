package org.assay.credential.jose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assay.credential.context.BundledContexts;
import tools.jackson.databind.JsonNode;

/// A token that stands in a JSON document as a `data:` URL.
///
/// @param mediaType such as `application/vc+jwt`
/// @param text the token
/// @spec https://www.w3.org/TR/vc-data-model-2.0/ VC Data Model 2.0, "Enveloped Verifiable Credentials"
public record Envelope(String mediaType, String text) {
    public static final String CREDENTIAL = "EnvelopedVerifiableCredential";
    public static final String PRESENTATION = "EnvelopedVerifiablePresentation";

    private static final Set<String> MEMBERS = Set.of("@context", "id", "type");
    private static final Map<String, List<TokenType>> TYPES = Map.of(
            "application/vc+jwt", List.of(TokenType.VC_JWT),
            "application/vp+jwt", List.of(TokenType.VP_JWT),
            "application/vc+sd-jwt", List.of(TokenType.VC_SD_JWT),
            "application/vp+sd-jwt", List.of(TokenType.VP_SD_JWT),
            "application/dc+sd-jwt", List.of(TokenType.DC_SD_JWT),
            "application/jwt", List.of(TokenType.JWT, TokenType.VC_JWT, TokenType.VP_JWT));

    /// Whether the object is an envelope by its type.
    public static boolean isOne(JsonNode node) {
        return EnvelopeToken.isOf(node, CREDENTIAL) || EnvelopeToken.isOf(node, PRESENTATION);
    }

    /// Reads an envelope. It may say nothing but what it is: any more would be unsigned.
    ///
    /// @throws TokenRefused if it says more, or has no `data:` URL
    public static Envelope of(JsonNode node) {
        for (var name : node.propertyNames())
            if (!MEMBERS.contains(name)) throw refused("an envelope says more than its content");
        if (!isDefined(node.path("@context"))) throw refused("an envelope does not name the base context");
        var url = node.path("id").asString("").strip();
        var comma = url.indexOf(',');
        if (!url.startsWith("data:") || comma < 0) throw refused("an envelope's id is not a data: URL");
        return new Envelope(url.substring("data:".length(), comma), url.substring(comma + 1));
    }

    /// Whether the context says what an envelope is; the base context does.
    private static boolean isDefined(JsonNode context) {
        var names = context.isArray() ? context.values() : List.of(context);
        return !names.isEmpty()
                && names.stream().allMatch(JsonNode::isString)
                && names.iterator().next().stringValue().equals(BundledContexts.CREDENTIALS_V2);
    }

    /// Whether what is in it is of a kind that is read here.
    public boolean isRead() {
        return TYPES.containsKey(mediaType);
    }

    /// The token in it.
    ///
    /// @throws TokenRefused if it is not one of the envelope's media type
    public SecuredToken open() {
        var token = SecuredToken.read(text);
        if (!TYPES.getOrDefault(mediaType, List.of()).contains(token.type()))
            throw refused("what is in the envelope is not %s".formatted(mediaType));
        return token;
    }

    /// @throws TokenRefused if one of the values is neither an envelope in good order nor an object with a
    /// type
    static void requireCredentials(JsonNode credentials) {
        for (var credential : credentials.isArray() ? credentials : List.of(credentials)) {
            if (credential.isMissingNode()) continue;
            if (isOne(credential)) of(credential);
            else if (!EnvelopeToken.isOf(credential, "VerifiableCredential"))
                throw new TokenRefused("type-missing", "what is presented is no credential");
        }
    }

    private static TokenRefused refused(String message) {
        return new TokenRefused("envelope-malformed", message);
    }
}
