package org.assay.identity.ceremonies;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assay.identity.Acting;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Secret;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Binds what was begun to the browser that began it, by a cookie that nobody else has; each can be finished once,
/// within ten minutes. An answer that somebody else's browser brings finds nothing.
@Repository
@Transactional
public class Ceremonies {
    private static final Duration LIFETIME = Duration.ofMinutes(10);
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final IdentitySettings settings;
    private final JsonMapper json;
    private final Clock clock;

    Ceremonies(JdbcClient jdbc, Tenancy tenancy, IdentitySettings settings, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /// What is going on.
    public enum Kind {
        /// A passkey is being made.
        REGISTER,
        /// Somebody signs in with a passkey.
        ASSERT,
        /// Somebody signs in through their organization.
        SIGN_ON
    }

    /// Begins one; an earlier one of this kind in the same browser can no longer be finished.
    public void begin(Kind kind, Map<String, String> facts, HttpServletResponse response) {
        var secret = Secret.random();
        tenancy.as(Acting.bearer(secret.hash()), () -> {
            jdbc.sql("insert into identity.ceremony (token_hash, kind, facts, begun_at) values (?, ?, ?::jsonb, ?)")
                    .params(secret.hash(), kind.name(), json.writeValueAsString(facts))
                    .param(clock.instant().atOffset(ZoneOffset.UTC))
                    .update();
        });
        var cookie = ResponseCookie.from(name(kind), secret.text())
                .httpOnly(true)
                .secure(settings.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(LIFETIME)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /// The facts of what this browser began; refuses what it did not begin, what took too long, and a second finish.
    public Map<String, String> finish(Kind kind, HttpServletRequest request) {
        return cookie(kind, request)
                .flatMap(secret -> tenancy.as(Acting.bearer(secret.hash()), () -> take(kind, secret)))
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.FORBIDDEN, "This was not begun in this browser, or took too long. Begin again."));
    }

    private Optional<Map<String, String>> take(Kind kind, Secret secret) {
        return jdbc.sql("delete from identity.ceremony where token_hash = ? and kind = ? and begun_at > ?"
                        + " returning facts::text")
                .params(
                        secret.hash(),
                        kind.name(),
                        clock.instant().minus(LIFETIME).atOffset(ZoneOffset.UTC))
                .query((row, _) -> json.readValue(row.getString(1), new TypeReference<Map<String, String>>() {}))
                .optional();
    }

    private Optional<Secret> cookie(Kind kind, HttpServletRequest request) {
        var cookies = request.getCookies();
        return (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(name(kind)))
                .map(cookie -> new Secret(cookie.getValue()))
                .findFirst();
    }

    private String name(Kind kind) {
        return (settings.isSecure() ? "__Host-assay-" : "assay-")
                + kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
