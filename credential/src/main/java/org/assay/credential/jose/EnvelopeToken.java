package org.assay.credential.jose;

import java.util.ArrayList;
import java.util.List;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.SigningKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A credential or presentation as the payload of a token that says so by its type.
///
/// @spec https://www.w3.org/TR/vc-jose-cose/ VC-JOSE-COSE 1.0, "Securing JSON-LD Verifiable Credentials with JOSE"
public final class EnvelopeToken {
    private EnvelopeToken() {}

    /// Signs a credential as `vc+jwt`, or a presentation as `vp+jwt`.
    ///
    /// @param keyId URL of the key as others will look it up
    /// @throws IllegalArgumentException if it has a proof, is none of the two, or speaks in terms that
    /// nobody defined
    public static CompactJws sign(ObjectNode document, SigningKey key, String keyId) {
        var type = isOf(document, "VerifiablePresentation") ? TokenType.VP_JWT : TokenType.VC_JWT;
        if (document.has("proof")) throw new IllegalArgumentException("document has a proof already");
        Members.requireKnown(document);
        var objections = new ArrayList<TokenRefused>();
        document(type, document, objections);
        for (var objection : objections) throw objection;
        var header = StrictJson.mapper().createObjectNode().put("typ", type.wireName());
        header.put("cty", contentType(type)).put("kid", keyId);
        return CompactJws.sign(header, StrictJson.write(document), key);
    }

    /// The document in the claims; what contradicts it goes to `objections`.
    static ObjectNode document(TokenType type, ObjectNode claims, List<TokenRefused> objections) {
        if (SecuredToken.isWithoutContext(type, claims)) {
            Claims.required(claims, "vct");
            if (claims.has("iss")) Claims.required(claims, "iss");
            return claims;
        }
        var isPresentation = type == TokenType.VP_JWT || type == TokenType.VP_SD_JWT;
        var document = Claims.withoutRegistered(claims);
        requireType(document, isPresentation ? "VerifiablePresentation" : "VerifiableCredential");
        var signer = Claims.id(document.path(isPresentation ? "holder" : "issuer"));
        Objections.collect(
                objections,
                () -> refuse(claims, "vc"),
                () -> refuse(claims, "vp"),
                () -> Claims.requireSame(
                        claims, "iss", signer.isEmpty() ? claims.path("iss").asString("") : signer),
                () -> Claims.requireSame(claims, "jti", document.path("id").asString("")),
                () -> {
                    if (!isPresentation)
                        Claims.requireSame(claims, "sub", Claims.id(document.path("credentialSubject")));
                },
                () -> {
                    if (isPresentation) Envelope.requireCredentials(document.path("verifiableCredential"));
                });
        return document;
    }

    /// What the header says of the signer and of the content must be so.
    static void requireHeader(SecuredToken token) {
        var header = token.signed().header();
        if (header.has("iss") && !header.path("iss").asString("").equals(token.signer()))
            token.object(new TokenRefused("claim-differs", "header iss is not who the document says"));
        var content = header.path("cty");
        if (!content.isMissingNode()
                && !token.isWithoutContext()
                && token.type() != TokenType.JWT
                && !content.asString("").equals(contentType(token.type())))
            token.object(new TokenRefused("type-not-expected", "header cty is not what the type has in it"));
    }

    private static String contentType(TokenType type) {
        return type == TokenType.VP_JWT || type == TokenType.VP_SD_JWT ? "vp" : "vc";
    }

    private static void refuse(JsonNode claims, String name) {
        if (claims.has(name))
            throw new TokenRefused("claim-not-allowed", "claim %s beside a document at the top".formatted(name));
    }

    static void requireType(JsonNode document, String type) {
        if (!isOf(document, type)) throw new TokenRefused("type-missing", "what is in the token is no " + type);
    }

    static boolean isOf(JsonNode document, String type) {
        var types = document.path("type");
        return types.isString() && types.stringValue().equals(type)
                || types.isArray()
                        && types.valueStream().anyMatch(one -> one.asString("").equals(type));
    }
}
