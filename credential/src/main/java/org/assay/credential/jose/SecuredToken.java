package org.assay.credential.jose;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// A credential or a presentation in a token, read but not judged.
///
/// @spec https://www.w3.org/TR/vc-jose-cose/ VC-JOSE-COSE 1.0, "Securing the VC Data Model"
/// @spec https://www.imsglobal.org/spec/ob/v3p0/ Open Badges 3.0, "JSON Web Token Proof Format"
public final class SecuredToken {
    private final TokenType type;
    private final CompactJws signed;
    private final @Nullable SdJwt selective;
    private final ObjectNode claims;
    private final ObjectNode document;
    private final @Nullable Instant notBefore;
    private final @Nullable Instant expires;
    private final List<TokenRefused> objections = new ArrayList<>();

    private SecuredToken(TokenType type, CompactJws signed, @Nullable SdJwt selective, ObjectNode claims) {
        this.type = type;
        this.signed = signed;
        this.selective = selective;
        this.claims = claims;
        this.document = switch (type) {
            case JWT ->
                isPresentation()
                        ? OldPresentation.document(claims, objections)
                        : BadgeToken.document(claims, objections);
            case VC_JWT, VP_JWT, VC_SD_JWT, VP_SD_JWT, DC_SD_JWT -> EnvelopeToken.document(type, claims, objections);
            case KB_JWT -> throw new TokenRefused("type-not-expected", "a holder's proof stands alone");
        };
        this.notBefore = isBadge() ? null : Claims.time(claims, "nbf").orElse(null);
        this.expires = hasItsOwnEnd() ? null : Claims.time(claims, "exp").orElse(null);
        EnvelopeToken.requireHeader(this);
    }

    /// Whether the text looks like a token: three parts of base64url, the five of an encrypted one, or the first of
    /// several such things with a tilde between.
    public static boolean isOne(String text) {
        var dots = 0;
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (letter == '.') dots++;
            else if (letter > 'z' && letter != '~' || !Character.isLetterOrDigit(letter) && "_-~".indexOf(letter) < 0)
                return false;
        }
        return dots == 2 || dots == 4 || dots > 0 && text.indexOf('~') > 0;
    }

    /// Reads a token of any type that carries a credential or a presentation.
    ///
    /// @throws TokenRefused if the text is none
    public static SecuredToken read(String text) {
        if (!text.contains("~")) {
            var token = CompactJws.parse(text);
            var type = type(token);
            if (type.isSelective())
                throw new TokenRefused("not-a-token", "a token with disclosures does not end them with ~");
            return new SecuredToken(type, token, null, token.claims());
        }
        var token = SdJwt.parse(text);
        var type = type(token.issued());
        if (!type.isSelective())
            throw new TokenRefused("type-not-expected", "disclosures follow a token that has none by its type");
        return new SecuredToken(type, token.issued(), token, token.claims());
    }

    /// Reads a token of one type only.
    ///
    /// @throws TokenRefused if it is of another, or anything in it is not as its type demands
    public static SecuredToken read(String text, TokenType expected) {
        var token = read(text);
        if (token.type != expected)
            throw new TokenRefused("type-not-expected", "token is of type %s".formatted(token.type.wireName()));
        for (var objection : token.objections) throw objection;
        return token;
    }

    private static TokenType type(CompactJws token) {
        return TokenType.of(token)
                .orElseThrow(() -> new TokenRefused("type-not-expected", "token is of a type that is not read here"));
    }

    public TokenType type() {
        return type;
    }

    /// Header, payload and signature.
    public CompactJws signed() {
        return signed;
    }

    /// The token with its disclosures, if it is of a type that has them.
    public Optional<SdJwt> selective() {
        return Optional.ofNullable(selective);
    }

    /// The credential or presentation, without the claims that belong to the token.
    public ObjectNode document() {
        return document.deepCopy();
    }

    /// For whom the token was made; empty if it does not say.
    public List<String> audience() {
        var audience = claims.path("aud");
        return (audience.isArray() ? audience.valueStream() : Stream.of(audience))
                .filter(JsonNode::isString)
                .map(JsonNode::stringValue)
                .toList();
    }

    /// What was asked to be repeated; the empty string if nothing is.
    public String nonce() {
        return claims.path("nonce").asString("");
    }

    /// What is wrong with the token although it can be read, such as a claim that contradicts the
    /// credential.
    public List<TokenRefused> objections() {
        return List.copyOf(objections);
    }

    /// Who must have signed: the issuer of a credential, the holder of a presentation. The empty string if
    /// the token does not say.
    public String signer() {
        var named = isPresentation() ? Claims.id(document.path("holder")) : Claims.id(document.path("issuer"));
        return named.isEmpty() ? claims.path("iss").asString("") : named;
    }

    public boolean isPresentation() {
        return type == TokenType.VP_JWT || type == TokenType.VP_SD_JWT || type == TokenType.JWT && claims.has("vp");
    }

    /// Whether this is a credential as Open Badges 3.0 has it.
    public boolean isBadge() {
        return type == TokenType.JWT && !isPresentation();
    }

    /// Whether this is an SD-JWT VC, which has a type of its own instead of a context.
    public boolean isWithoutContext() {
        return isWithoutContext(type, claims);
    }

    static boolean isWithoutContext(TokenType type, JsonNode claims) {
        return type == TokenType.DC_SD_JWT || type == TokenType.VC_SD_JWT && !claims.has("@context");
    }

    /// VC-JWT repeats the end of the credential, and that end is inclusive.
    private boolean hasItsOwnEnd() {
        return isBadge() && (document.has("validUntil") || document.has("expirationDate"));
    }

    /// From when on the token counts, where that is not the credential's own beginning.
    public Optional<Instant> notBefore() {
        return Optional.ofNullable(notBefore);
    }

    /// From when on the token counts no more, where that is not the credential's own end.
    public Optional<Instant> expires() {
        return Optional.ofNullable(expires);
    }

    void object(TokenRefused objection) {
        objections.add(objection);
    }
}
