package org.assay.identity.clients;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Secret;
import org.assay.shared.Refusal;
import org.assay.web.Public;
import org.assay.web.programs.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Where programs ask for tokens, in the words of OAuth 2.0 and of no other kind of grant.
///
/// @spec https://www.rfc-editor.org/rfc/rfc6749#section-4.4 OAuth 2.0, "Client Credentials Grant"
/// @spec https://www.rfc-editor.org/rfc/rfc8414 OAuth 2.0 Authorization Server Metadata
@Controller
class TokenController {
    private static final String BASIC = "Basic ";
    private final Admitting admitting;
    private final IdentitySettings settings;

    TokenController(Admitting admitting, IdentitySettings settings) {
        this.admitting = admitting;
        this.settings = settings;
    }

    /// What stands for a client: its id and secret, by header or in the form.
    private record Shown(String id, Secret secret) {}

    @Public
    @PostMapping("/oauth/token")
    ResponseEntity<Map<String, Object>> create(HttpServletRequest request) {
        if (request.getParameterMap().values().stream().anyMatch(values -> values.length > 1))
            return refuse(400, "invalid_request", "No parameter may be sent twice.");
        if (request.getQueryString() != null)
            return refuse(400, "invalid_request", "Send parameters in the body: addresses are written into logs.");
        var byHeader = byHeader(request);
        var byForm = byForm(request);
        if (byHeader.isPresent() && byForm.isPresent())
            return refuse(400, "invalid_request", "Send the client's id and secret once: as header or in the form.");
        if (byForm.isEmpty() && request.getHeader(HttpHeaders.AUTHORIZATION) == null)
            return refuse(400, "invalid_request", "Send the client's id and secret, as header or in the form.");
        var client = byHeader.or(() -> byForm).flatMap(shown -> admitting.client(shown.id(), shown.secret()));
        if (client.isEmpty()) return refuse(401, "invalid_client", "This client is unknown, withdrawn or over.");
        return give(client.get(), request);
    }

    private ResponseEntity<Map<String, Object>> give(ApiClient client, HttpServletRequest request) {
        if (!client.mayCallFrom(request.getRemoteAddr()))
            return refuse(401, "invalid_client", "This client may not call from this network.");
        if (!"client_credentials".equals(request.getParameter("grant_type")))
            return refuse(400, "unsupported_grant_type", "Use the grant type client_credentials.");
        var scopes = scopes(request.getParameter("scope"));
        if (scopes.isEmpty() || !client.scopes().containsAll(scopes.get()))
            return refuse(400, "invalid_scope", "This client may have " + words(client.scopes()) + ".");
        try {
            var given = admitting.give(client, scopes.get());
            var answer = new LinkedHashMap<String, Object>();
            answer.put("access_token", given.token().text());
            answer.put("token_type", "Bearer");
            answer.put("expires_in", AccessTokens.LIFE.toSeconds());
            answer.put("scope", words(given.scopes()));
            return answer(200).body(answer);
        } catch (Refusal spent) {
            return answer(429)
                    .header(HttpHeaders.RETRY_AFTER, "60")
                    .body(Map.of("error", "slow_down", "error_description", spent.detail()));
        }
    }

    @Public
    @GetMapping("/.well-known/oauth-authorization-server")
    ResponseEntity<Map<String, Object>> show() {
        var metadata = new LinkedHashMap<String, Object>();
        metadata.put("issuer", settings.url(""));
        metadata.put("token_endpoint", settings.url("/oauth/token"));
        metadata.put("grant_types_supported", Set.of("client_credentials"));
        metadata.put("response_types_supported", Set.of());
        metadata.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        metadata.put(
                "scopes_supported",
                Arrays.stream(Scope.values()).map(Scope::word).toList());
        metadata.put("service_documentation", settings.url("/developers"));
        return ResponseEntity.ok().body(metadata);
    }

    private static Optional<Shown> byHeader(HttpServletRequest request) {
        var header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.regionMatches(true, 0, BASIC, 0, BASIC.length())) return Optional.empty();
        try {
            var text = new String(
                    Base64.getDecoder().decode(header.substring(BASIC.length()).strip()), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(new Shown(
                            decoded(text.substring(0, colon)), new Secret(decoded(text.substring(colon + 1)))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    // OAuth 2.0, "Client Password": both are form-encoded before they become a Basic header.
    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static Optional<Shown> byForm(HttpServletRequest request) {
        var id = request.getParameter("client_id");
        var secret = request.getParameter("client_secret");
        return id == null || secret == null ? Optional.empty() : Optional.of(new Shown(id, new Secret(secret)));
    }

    /// The scopes that are asked for, none where none is named; empty where one of them does not exist.
    private static Optional<Set<Scope>> scopes(@Nullable String words) {
        var scopes = EnumSet.noneOf(Scope.class);
        if (words == null || words.isBlank()) return Optional.of(scopes);
        for (var word : words.strip().split(" +")) {
            var scope = Scope.of(word);
            if (scope.isEmpty()) return Optional.empty();
            scopes.add(scope.get());
        }
        return Optional.of(scopes);
    }

    private static String words(Set<Scope> scopes) {
        return scopes.stream().map(Scope::word).sorted().collect(Collectors.joining(" "));
    }

    private static ResponseEntity.BodyBuilder answer(int status) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_JSON);
    }

    // OAuth 2.0, "Error Response"
    private static ResponseEntity<Map<String, Object>> refuse(int status, String error, String description) {
        var answer = answer(status);
        if (status == 401) answer.header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"token\"");
        return answer.body(Map.of("error", error, "error_description", description));
    }
}
