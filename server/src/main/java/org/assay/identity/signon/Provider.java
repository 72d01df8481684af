package org.assay.identity.signon;

import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.credential.fetch.Fetched;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks to an organization's provider, and believes nothing that it does not prove. Its keys are read anew for every
/// token, so that it may change them at any time; what it says of itself is kept for a minute.
///
/// @spec https://openid.net/specs/openid-connect-discovery-1_0.html OpenID Connect Discovery 1.0
/// @spec https://www.rfc-editor.org/rfc/rfc6749 The OAuth 2.0 Authorization Framework, "Authorization Code Grant"
@Component
class Provider {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 1000;
    private final BackChannel channel;
    private final JsonMapper json;
    private final Clock clock;
    private final Map<URI, Remembered> remembered = new ConcurrentHashMap<>();

    Provider(BackChannel channel, JsonMapper json, Clock clock) {
        this.channel = channel;
        this.json = json;
        this.clock = clock;
    }

    /// What a provider says about itself.
    ///
    /// @param namesItself whether its answers by way of the browser carry `iss`
    record Metadata(URI authorization, URI token, URI keys, boolean namesItself) {}

    private record Remembered(Metadata metadata, Instant until) {}

    /// What came back through the browser, with what we kept for it.
    record Answer(String code, String verifier, String nonce, String redirectUri) {}

    Metadata metadata(SignOn signOn) throws Untrusted {
        var known = remembered.get(signOn.issuer());
        if (known != null && clock.instant().isBefore(known.until())) return known.metadata();
        var found = discover(signOn);
        if (remembered.size() >= MOST_REMEMBERED) remembered.clear();
        remembered.put(signOn.issuer(), new Remembered(found, clock.instant().plus(REMEMBERED)));
        return found;
    }

    /// Reads the provider's own words now; does not believe one that calls itself otherwise than it is set.
    Metadata discover(SignOn signOn) throws Untrusted {
        var found = read(channel.get(description(signOn)));
        var issuer = text(found, "issuer");
        if (!signOn.issuer().toString().equals(issuer)) {
            throw new Untrusted("it calls itself %s and not %s".formatted(shortened(issuer), signOn.issuer()));
        }
        checkList(found, "code_challenge_methods_supported", "S256");
        checkList(found, "token_endpoint_auth_methods_supported", "client_secret_basic");
        return new Metadata(
                https(found, "authorization_endpoint"),
                https(found, "token_endpoint"),
                https(found, "jwks_uri"),
                found.path("authorization_response_iss_parameter_supported").asBoolean(false));
    }

    static URI description(SignOn signOn) {
        return URI.create(signOn.issuer().toString().replaceFirst("/$", "") + "/.well-known/openid-configuration");
    }

    JWKSet keys(Metadata at) throws Untrusted {
        try {
            return JWKSet.parse(new String(body(channel.get(at.keys())), StandardCharsets.UTF_8));
        } catch (ParseException | IllegalArgumentException e) {
            throw new Untrusted("its keys cannot be read");
        }
    }

    /// Redeems a code and checks the ID token that comes for it.
    Subject redeem(SignOn signOn, String secret, Answer answer) throws Untrusted {
        var at = metadata(signOn);
        var token = text(read(ask(signOn, at, secret, answer)), "id_token");
        return new IdToken(signOn, answer.nonce(), clock.instant()).read(token, keys(at));
    }

    /// What the provider answers to a code.
    Fetched ask(SignOn signOn, Metadata at, String secret, Answer answer) {
        var form = "grant_type=authorization_code&code=" + encoded(answer.code()) + "&redirect_uri="
                + encoded(answer.redirectUri()) + "&code_verifier=" + encoded(answer.verifier());
        var pair = encoded(signOn.clientId()) + ":" + encoded(secret);
        var basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return channel.post(at.token(), form, basic);
    }

    private JsonNode read(Fetched fetched) throws Untrusted {
        try {
            return json.readTree(body(fetched));
        } catch (JacksonException e) {
            throw new Untrusted("its answer is not JSON");
        }
    }

    private static byte[] body(Fetched fetched) throws Untrusted {
        return switch (fetched) {
            case Fetched.Document document -> document.body();
            case Fetched.Failure failure -> throw new Untrusted(failure.detail());
        };
    }

    /// A list that is left out says nothing.
    private static void checkList(JsonNode found, String name, String needed) throws Untrusted {
        if (!found.path(name).isArray()) return;
        for (var each : found.path(name)) if (needed.equals(each.asString(""))) return;
        throw new Untrusted("its %s does not list %s".formatted(name, needed));
    }

    private static String text(JsonNode node, String name) throws Untrusted {
        var value = node.path(name);
        if (!value.isString()) throw new Untrusted("its answer has no " + name);
        return value.asString();
    }

    private static URI https(JsonNode node, String name) throws Untrusted {
        try {
            var url = URI.create(text(node, name));
            if ("https".equals(url.getScheme()) && url.getHost() != null && url.getRawFragment() == null) return url;
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw new Untrusted("its " + name + " is no https address");
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
