package org.assay.identity.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Checks an ID token in the order of its specification. Algorithms are those with a key pair: neither `none` nor one
/// that signs with a secret, so that a public key never passes for a shared one.
///
/// @param signOn for whom the token was asked
/// @param nonce that was sent along
/// @spec https://openid.net/specs/openid-connect-core-1_0.html OpenID Connect Core 1.0, "ID Token Validation"
record IdToken(SignOn signOn, String nonce, Instant now) {
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    /// How many keys of a set can check a token.
    static long usable(JWKSet keys) {
        return keys.getKeys().stream()
                .filter(key -> List.of("RSA", "EC").contains(key.getKeyType().getValue()))
                .count();
    }

    Subject read(String token, JWKSet keys) throws Untrusted {
        var claims = verified(token, keys);
        if (!signOn.issuer().toString().equals(claims.getIssuer())) throw new Untrusted("token of another issuer");
        checkAudience(claims);
        checkTimes(claims);
        if (!nonce.equals(claims.getClaim("nonce"))) throw new Untrusted("token for another sign-on");
        var id = claims.getSubject();
        if (id == null || id.isBlank() || id.length() > 255) throw new Untrusted("token that names nobody");
        return new Subject(
                id,
                text(claims, "email"),
                Boolean.TRUE.equals(claims.getClaim("email_verified")),
                text(claims, "name"));
    }

    private static JWTClaimsSet verified(String token, JWKSet keys) throws Untrusted {
        try {
            var processor = new DefaultJWTProcessor<SecurityContext>();
            var known = new ImmutableJWKSet<SecurityContext>(keys.toPublicJWKSet());
            processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, known));
            processor.setJWTClaimsSetVerifier((_, _) -> {}); // below, by our clock
            return processor.process(token, null);
        } catch (ParseException | BadJOSEException | JOSEException | IllegalArgumentException e) {
            throw new Untrusted("token without a signature of its keys");
        }
    }

    private void checkAudience(JWTClaimsSet claims) throws Untrusted {
        var audience = claims.getAudience() == null ? List.<String>of() : claims.getAudience();
        var party = claims.getClaim("azp");
        var isOurs = audience.contains(signOn.clientId())
                && (audience.size() == 1 || party != null)
                && (party == null || party.equals(signOn.clientId()));
        if (!isOurs) throw new Untrusted("token for another client");
    }

    private void checkTimes(JWTClaimsSet claims) throws Untrusted {
        var ends = claims.getExpirationTime();
        if (ends == null || !now.isBefore(ends.toInstant().plus(SKEW))) throw new Untrusted("token that is over");
        if (claims.getIssueTime() == null || isAhead(claims.getIssueTime()) || isAhead(claims.getNotBeforeTime())) {
            throw new Untrusted("token of the future");
        }
    }

    private boolean isAhead(@Nullable Date time) {
        return time != null && time.toInstant().isAfter(now.plus(SKEW));
    }

    private static @Nullable String text(JWTClaimsSet claims, String name) {
        return claims.getClaim(name) instanceof String text && !text.isBlank() ? text.strip() : null;
    }
}
