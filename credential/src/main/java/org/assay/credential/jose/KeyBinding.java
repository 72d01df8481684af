package org.assay.credential.jose;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.assay.credential.json.StrictJson;
import org.assay.credential.key.JsonWebKeys;
import org.assay.credential.key.SigningKey;
import org.assay.credential.key.VerificationKey;
import tools.jackson.databind.JsonNode;

/// A holder's proof, for one verifier and one moment, of holding the key that an SD-JWT is bound to.
///
/// @param audience who it is for, as the verifier calls itself
/// @param nonce what the verifier asked to be repeated
/// @spec https://www.rfc-editor.org/rfc/rfc9901 RFC 9901, "Key Binding JWT"
public record KeyBinding(String audience, String nonce) {
    private static final Duration MAX_AGE = Duration.ofMinutes(10);
    private static final Duration SKEW = Duration.ofSeconds(60);

    /// The token with the proof added, over exactly the disclosures that are in it.
    ///
    /// @throws IllegalArgumentException if the token is bound to another key than `holder`
    public SdJwt bind(SdJwt token, SigningKey holder, Instant now) {
        if (!boundKey(token).equals(Optional.of(holder.publicKey())))
            throw new IllegalArgumentException("token is not bound to this key");
        var claims = StrictJson.mapper().createObjectNode();
        claims.put("iat", now.getEpochSecond()).put("aud", audience).put("nonce", nonce);
        claims.put("sd_hash", token.hash());
        var header = StrictJson.mapper().createObjectNode().put("typ", TokenType.KB_JWT.wireName());
        return token.with(CompactJws.sign(header, StrictJson.write(claims), holder));
    }

    /// Whether the holder proves what this verifier asked for.
    ///
    /// @throws TokenRefused if not, with the reason
    public void require(SdJwt token, Instant now) {
        var proof = token.keyBinding().orElseThrow(() -> refused("binding-missing", "the holder proves nothing"));
        var key = boundKey(token)
                .orElseThrow(() -> refused("binding-without-key", "the issuer bound the token to no key"));
        if (!proof.isBy(key)) throw refused("binding-tampered", "the proof is not by the key that is bound");
        var claims = proof.claims();
        if (!is(claims.path("aud"), audience))
            throw refused("binding-for-another", "the proof is for another verifier");
        if (!is(claims.path("nonce"), nonce)) throw refused("binding-replayed", "the proof repeats another nonce");
        if (!is(claims.path("sd_hash"), token.hash()))
            throw refused("binding-of-another", "the proof is for other disclosures");
        requireRecent(claims, now);
    }

    private static void requireRecent(JsonNode claims, Instant now) {
        var made = Claims.time(claims, "iat")
                .orElseThrow(() -> refused("binding-undated", "the proof does not say when it was made"));
        if (made.isAfter(now.plus(SKEW)) || made.isBefore(now.minus(MAX_AGE)))
            throw refused("binding-outdated", "the proof was made at %s, checked at %s".formatted(made, now));
        var end = Claims.time(claims, "exp");
        if (end.isPresent() && !now.isBefore(end.get()))
            throw refused("binding-outdated", "the proof ended at " + end.get());
    }

    /// The form of the proof; the rest is judged by [#require].
    static CompactJws parse(String text) {
        var proof = CompactJws.parse(text);
        if (!TokenType.of(proof).equals(Optional.of(TokenType.KB_JWT)))
            throw refused("type-not-expected", "after the disclosures stands no proof of a holder");
        return proof;
    }

    /// The key in `cnf`, or nothing where there is none or one of a kind that is not read.
    private static Optional<VerificationKey> boundKey(SdJwt token) {
        var jwk = token.claims().path("cnf").path("jwk");
        try {
            return jwk.isObject() ? JsonWebKeys.read(jwk) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            throw refused("binding-without-key", "the bound key is malformed: " + malformed.getMessage());
        }
    }

    private static boolean is(JsonNode value, String wanted) {
        return value.isString() && value.stringValue().equals(wanted);
    }

    private static TokenRefused refused(String code, String message) {
        return new TokenRefused(code, message);
    }
}
