package org.assay.credential.jose;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assay.credential.json.DateTimeStamp;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.SigningKey;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A credential in a token as Open Badges 3.0 has it: its members at the top beside the claims that repeat
/// some of them, or, for data model 1.1, within the claim `vc`.
///
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "JSON Web Token Proof Format"
/// @spec https://www.w3.org/TR/vc-data-model-1.1/ VC Data Model 1.1, "JSON Web Token Extensions"
public final class BadgeToken {
    private static final List<String> RESERVED =
            Stream.concat(Claims.REGISTERED.stream(), Stream.of("vc", "vp")).toList();

    private BadgeToken() {}

    /// Signs a credential of data model 2.0.
    ///
    /// @param keyId URL of the key as others will look it up
    /// @throws IllegalArgumentException if the credential has a proof, or lacks `issuer` or `validFrom`
    public static CompactJws sign(ObjectNode credential, SigningKey key, String keyId) {
        var header = StrictJson.mapper().createObjectNode().put("typ", TokenType.JWT.wireName());
        return CompactJws.sign(
                header.put("kid", keyId), StrictJson.write(claims(credential, BadgeToken::seconds)), key);
    }

    /// The credential's own members, which nobody changes here, and those of them that a token repeats.
    ///
    /// @param seconds turns a time of the credential into one of the token
    static ObjectNode claims(ObjectNode credential, UnaryOperator<JsonNode> seconds) {
        if (credential.has("proof")) throw new IllegalArgumentException("credential has a proof already");
        EnvelopeToken.requireType(credential, "VerifiableCredential");
        for (var name : RESERVED)
            if (credential.has(name))
                throw new TokenRefused("claim-not-allowed", "credential has a member of the token's own: " + name);
        var claims = StrictJson.mapper().createObjectNode();
        claims.setAll(credential);
        put(claims, "iss", Claims.id(credential.path("issuer")));
        put(claims, "sub", Claims.id(credential.path("credentialSubject")));
        put(claims, "jti", credential.path("id").asString(""));
        if (credential.has("validFrom")) claims.set("nbf", seconds.apply(credential.path("validFrom")));
        if (credential.has("validUntil")) claims.set("exp", seconds.apply(credential.path("validUntil")));
        Claims.required(claims, "iss");
        if (!claims.has("nbf")) throw new TokenRefused("claim-missing", "credential has no validFrom");
        return claims;
    }

    /// The credential in the claims; what contradicts it goes to `objections`.
    static ObjectNode document(ObjectNode claims, List<TokenRefused> objections) {
        var isOld = claims.has("vc");
        if (isOld && claims.has("@context"))
            throw new TokenRefused("two-credentials", "a credential stands in the token and in its claim vc");
        if (isOld && !claims.path("vc").isObject())
            throw new TokenRefused("claim-malformed", "claim vc is not a credential");
        var document = isOld ? completed(claims) : Claims.withoutRegistered(claims);
        EnvelopeToken.requireType(document, "VerifiableCredential");
        compare(claims, document, objections);
        return document;
    }

    private static void compare(ObjectNode claims, ObjectNode document, List<TokenRefused> objections) {
        // Data model 1.1 called the ends issuanceDate and expirationDate.
        var from = document.has("issuanceDate") ? document.path("issuanceDate") : document.path("validFrom");
        var until = document.has("expirationDate") ? document.path("expirationDate") : document.path("validUntil");
        Objections.collect(
                objections,
                () -> Claims.required(claims, "iss"),
                () -> Claims.requireSame(claims, "iss", Claims.id(document.path("issuer"))),
                () -> Claims.requireSame(claims, "sub", Claims.id(document.path("credentialSubject"))),
                () -> Claims.requireSame(claims, "jti", document.path("id").asString("")),
                () -> Claims.requireTime(claims, "nbf"),
                () -> Claims.requireSameTime(claims, "nbf", from),
                () -> Claims.requireSameTime(claims, "exp", until));
    }

    /// Data model 1.1 lets the claims stand in for the members that they repeat.
    private static ObjectNode completed(ObjectNode claims) {
        var credential = (ObjectNode) claims.path("vc").deepCopy();
        fill(credential, "issuer", claims.path("iss"));
        fill(credential, "id", claims.path("jti"));
        if (credential.path("credentialSubject") instanceof ObjectNode subject) fill(subject, "id", claims.path("sub"));
        Claims.time(claims, "nbf").ifPresent(time -> {
            if (!credential.has("issuanceDate") && !credential.has("validFrom"))
                credential.put("issuanceDate", time.toString());
        });
        Claims.time(claims, "exp").ifPresent(time -> {
            if (!credential.has("expirationDate") && !credential.has("validUntil"))
                credential.put("expirationDate", time.toString());
        });
        return credential;
    }

    static void fill(ObjectNode object, String name, JsonNode value) {
        if (!object.has(name) && value.isString()) object.set(name, value);
    }

    private static void put(ObjectNode claims, String name, String value) {
        if (!value.isEmpty()) claims.put(name, value);
    }

    static JsonNode seconds(JsonNode time) {
        var instant = DateTimeStamp.parse(time.asString(""));
        return StrictJson.mapper().getNodeFactory().numberNode(instant.getEpochSecond());
    }
}
