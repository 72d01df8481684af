package org.assay.credential.jose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.assay.credential.json.DateTimeStamp;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The registered claims of a token beside the members of a credential that say the same.
///
/// @spec https://www.rfc-editor.org/rfc/rfc7519 RFC 7519, "Registered Claim Names"
final class Claims {
    /// What belongs to the token and not to the credential in it.
    static final Set<String> REGISTERED = Set.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti", "cnf", "nonce");

    private static final int MAX_DIGITS = 40;

    private Claims() {}

    /// @throws TokenRefused if the claim is there and differs from what the credential says, or is not text
    static void requireSame(JsonNode claims, String claim, String said) {
        if (!claims.has(claim)) return;
        if (!claims.path(claim).isString() || !claims.path(claim).stringValue().equals(said))
            throw new TokenRefused("claim-differs", "claim %s is not what the credential says".formatted(claim));
    }

    /// @throws TokenRefused if the claim is there and is another second than `said`, or `said` is missing
    static void requireSameTime(JsonNode claims, String claim, JsonNode said) {
        var time = time(claims, claim);
        if (time.isEmpty()) return;
        try {
            if (DateTimeStamp.parse(said.asString("")).getEpochSecond()
                    == time.get().getEpochSecond()) return;
        } catch (IllegalArgumentException malformed) {
            // differs as well
        }
        throw new TokenRefused("claim-differs", "claim %s is not what the credential says".formatted(claim));
    }

    /// A claim in seconds since 1970.
    ///
    /// @throws TokenRefused if it is there and is none
    static Optional<Instant> time(JsonNode claims, String claim) {
        var value = claims.path(claim);
        if (value.isMissingNode()) return Optional.empty();
        if (!value.isNumber()) throw new TokenRefused("claim-malformed", "claim %s is not a number".formatted(claim));
        try {
            var seconds = value.decimalValue();
            if (Math.abs(seconds.scale()) > MAX_DIGITS) throw new ArithmeticException("exponent");
            var whole = seconds.setScale(0, RoundingMode.FLOOR).longValueExact();
            var nanos = seconds.subtract(BigDecimal.valueOf(whole))
                    .movePointRight(9)
                    .intValue();
            return Optional.of(Instant.ofEpochSecond(whole, nanos));
        } catch (ArithmeticException | DateTimeException impossible) {
            throw new TokenRefused("claim-malformed", "claim %s is no time".formatted(claim));
        }
    }

    /// @throws TokenRefused if the claim is missing or no time
    static void requireTime(JsonNode claims, String claim) {
        if (time(claims, claim).isEmpty())
            throw new TokenRefused("claim-missing", "claim %s is missing".formatted(claim));
    }

    /// A claim that must be there as text.
    static String required(JsonNode claims, String claim) {
        var value = claims.path(claim);
        if (value.isString() && !value.stringValue().isEmpty()) return value.stringValue();
        throw new TokenRefused("claim-missing", "claim %s is missing".formatted(claim));
    }

    /// The credential without the claims of its token.
    static ObjectNode withoutRegistered(ObjectNode claims) {
        var document = claims.deepCopy();
        document.remove(REGISTERED);
        return document;
    }

    /// The id of an object, or of the first of several.
    static String id(JsonNode node) {
        if (node.isString()) return node.stringValue();
        return (node.isArray() ? node.path(0) : node).path("id").asString("");
    }
}
