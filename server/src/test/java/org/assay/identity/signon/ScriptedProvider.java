package org.assay.identity.signon;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.credential.fetch.Fetched;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/// Providers of our own, one at each host that is asked for, which tell the lies they are asked for, in this process:
/// nothing goes to any network.
@Component
@Primary
class ScriptedProvider implements BackChannel {
    static final String CLIENT = "assay-client";
    static final String SECRET = "s3cret-of-the-client";

    /// What one host does wrong; none of these is right.
    enum Lie {
        NONE,
        OTHER_ISSUER_IN_METADATA,
        PLAIN_TOKEN_ENDPOINT,
        NO_PKCE,
        SILENCE,
        OTHER_ISSUER,
        OTHER_AUDIENCE,
        SECOND_AUDIENCE_WITHOUT_PARTY,
        OTHER_PARTY,
        OLD_NONCE,
        NO_NONCE,
        OVER,
        NO_END,
        FUTURE,
        NOT_YET,
        NO_SUBJECT,
        LONG_SUBJECT,
        UNSIGNED,
        SIGNED_WITH_CLIENT_SECRET,
        SIGNED_WITH_PUBLIC_KEY,
        SIGNED_WITH_PUBLISHED_SECRET,
        OTHER_KEY,
        CHANGED_CLAIMS,
        NO_TOKEN,
        NO_JSON,
        CLIENT_REFUSED;

        boolean isInMetadata() {
            return ordinal() <= SILENCE.ordinal();
        }
    }

    private final ECKey stranger = key("k1");
    private final Clock clock;
    final Map<String, ECKey> keys = new ConcurrentHashMap<>();
    final Map<String, Lie> lies = new ConcurrentHashMap<>();
    final Map<String, String> nonces = new ConcurrentHashMap<>();
    final Map<String, String> forms = new ConcurrentHashMap<>();
    final Map<String, String> subjects = new ConcurrentHashMap<>();
    final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();

    ScriptedProvider(Clock clock) {
        this.clock = clock;
    }

    private static ECKey key(String id) {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /// From now on this host signs with another key, and shows that one alone.
    void rotate(String host) {
        keys.put(host, key("k2"));
    }

    private ECKey signing(String host) {
        return keys.computeIfAbsent(host, _ -> key("k1"));
    }

    private Lie lie(URI url) {
        return lies.getOrDefault(url.getHost(), Lie.NONE);
    }

    @Override
    public Fetched get(URI url) {
        if (lie(url) == Lie.SILENCE) return failure(Fetched.Reason.UNREACHABLE, "no such host: " + url);
        if (url.getPath().endsWith("/keys")) return document(url, keySet(url).toString(false));
        var issuer = "https://" + (lie(url) == Lie.OTHER_ISSUER_IN_METADATA ? "evil.example" : url.getHost());
        var base = "https://" + url.getHost();
        var token = lie(url) == Lie.PLAIN_TOKEN_ENDPOINT ? "http://" + url.getHost() : base;
        var challenge = lie(url) == Lie.NO_PKCE ? "plain" : "S256";
        return document(url, """
                {"issuer":"%s","authorization_endpoint":"%s/authorize","token_endpoint":"%s/token","jwks_uri":"%s/keys",
                 "authorization_response_iss_parameter_supported":true,"code_challenge_methods_supported":["%s"]}
                """.formatted(issuer, base, token, base, challenge));
    }

    private JWKSet keySet(URI url) {
        var key = signing(url.getHost());
        if (lie(url) != Lie.SIGNED_WITH_PUBLISHED_SECRET) return new JWKSet(key.toPublicJWK());
        return new JWKSet(List.of(key.toPublicJWK(), published()));
    }

    private static OctetSequenceKey published() {
        return new OctetSequenceKey.Builder((SECRET + SECRET).getBytes(StandardCharsets.UTF_8))
                .keyID("shared")
                .build();
    }

    @Override
    public Fetched post(URI url, String form, String authorization) {
        forms.put(url.getHost(), form + " " + authorization);
        return switch (lie(url)) {
            case NO_TOKEN -> document(url, "{}");
            case NO_JSON -> document(url, "<html>");
            case CLIENT_REFUSED -> failure(Fetched.Reason.REFUSED, "answered 401: " + url);
            default ->
                form.contains("code=c0de")
                        ? document(url, "{\"access_token\":\"x\",\"id_token\":\"" + token(url, lie(url)) + "\"}")
                        : failure(Fetched.Reason.BAD_ANSWER, "answered 400: " + url);
        };
    }

    private String token(URI url, Lie lie) {
        try {
            return signed(url, lie, claims(url, lie));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet claims(URI url, Lie lie) {
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder()
                .issuer(lie == Lie.OTHER_ISSUER ? "https://evil.example" : "https://" + url.getHost())
                .audience(audience(lie))
                .subject(subject(url, lie))
                .issueTime(Date.from(lie == Lie.FUTURE ? now.plusSeconds(600) : now));
        if (lie != Lie.NO_END) {
            claims.expirationTime(Date.from(lie == Lie.OVER ? now.minusSeconds(120) : now.plusSeconds(300)));
        }
        if (lie == Lie.NOT_YET) claims.notBeforeTime(Date.from(now.plusSeconds(200)));
        if (lie == Lie.OTHER_PARTY) claims.claim("azp", "another-client");
        if (lie != Lie.NO_NONCE) {
            claims.claim("nonce", lie == Lie.OLD_NONCE ? "an-older-one" : nonce(url));
        }
        people.getOrDefault(url.getHost(), Map.of()).forEach(claims::claim);
        return claims.build();
    }

    /// As a test told, or as the code holds it that a browser brought: `c0de.` and the nonce.
    private @Nullable String nonce(URI url) {
        var code = Objects.requireNonNullElse(forms.get(url.getHost()), "")
                .replaceAll(".*\\bcode=c0de\\.([^& ]+).*", "$1");
        return code.contains("&") || code.contains("=") ? nonces.get(url.getHost()) : code;
    }

    private @Nullable String subject(URI url, Lie lie) {
        return switch (lie) {
            case NO_SUBJECT -> null;
            case LONG_SUBJECT -> "s".repeat(300);
            default -> subjects.getOrDefault(url.getHost(), "subject-1");
        };
    }

    private String signed(URI url, Lie lie, JWTClaimsSet claims) throws JOSEException {
        var key = signing(url.getHost());
        return switch (lie) {
            case UNSIGNED -> new PlainJWT(claims).serialize();
            case SIGNED_WITH_CLIENT_SECRET -> mac(claims, "k1", (SECRET + SECRET).getBytes(StandardCharsets.UTF_8));
            case SIGNED_WITH_PUBLIC_KEY ->
                mac(claims, "k1", key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8));
            case SIGNED_WITH_PUBLISHED_SECRET ->
                mac(claims, "shared", published().toByteArray());
            case OTHER_KEY -> asymmetric(claims, stranger);
            case CHANGED_CLAIMS -> {
                var parts = asymmetric(claims, key).split("\\.");
                var other =
                        new JWTClaimsSet.Builder(claims).subject("subject-2").build();
                yield parts[0] + "." + new PlainJWT(other).serialize().split("\\.")[1] + "." + parts[2];
            }
            default -> asymmetric(claims, key);
        };
    }

    private static String mac(JWTClaimsSet claims, String keyId, byte[] secret) throws JOSEException {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId).build(), claims);
        token.sign(new MACSigner(secret));
        return token.serialize();
    }

    private static String asymmetric(JWTClaimsSet claims, ECKey key) throws JOSEException {
        var header =
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
        var token = new SignedJWT(header, claims);
        token.sign(new ECDSASigner(key));
        return token.serialize();
    }

    private static List<String> audience(Lie lie) {
        return switch (lie) {
            case OTHER_AUDIENCE -> List.of("another-client");
            case SECOND_AUDIENCE_WITHOUT_PARTY -> List.of(CLIENT, "another-client");
            default -> List.of(CLIENT);
        };
    }

    private static Fetched document(URI url, String text) {
        return new Fetched.Document(text.getBytes(StandardCharsets.UTF_8), "application/json", url);
    }

    private static Fetched failure(Fetched.Reason reason, String detail) {
        return new Fetched.Failure(reason, detail);
    }
}
