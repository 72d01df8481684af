package org.assay.credential.did;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.credential.Cast;
import org.assay.credential.did.KeyResolution.Found;
import org.assay.credential.did.KeyResolution.Refused;
import org.assay.credential.did.KeyResolution.Unresolved;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.VerificationKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DidTest {
    private static final VerificationKey KEY = Cast.key(1).publicKey();
    private static final String WEB = "did:web:aldermere.example";
    private final Map<String, String> web = new HashMap<>();
    private final KeyResolver resolver = KeyResolver.over((url, _) -> web.containsKey(url.toString())
            ? new Fetched.Document(web.get(url.toString()).getBytes(StandardCharsets.UTF_8), "application/json", url)
            : new Fetched.Failure(Fetched.Reason.NOT_FOUND, "answered 404: " + url));

    @ParameterizedTest
    @CsvSource({
        "did:web:w3c-ccg.github.io, https://w3c-ccg.github.io/.well-known/did.json",
        "did:web:w3c-ccg.github.io:user:alice, https://w3c-ccg.github.io/user/alice/did.json",
        "did:web:example.com%3A3000:user:alice, https://example.com:3000/user/alice/did.json",
        "did:web:localhost%3A8443, https://localhost:8443/.well-known/did.json",
        "did:web:xn--bcher-kva.example, https://xn--bcher-kva.example/.well-known/did.json"
    })
    void turnsADidWebIntoOneUrl(String did, String url) {
        assertThat(Did.parse(did).documentUrl()).isEqualTo(URI.create(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "did:web:Example.org",
                "did:web:example.org.",
                "did:web:127.0.0.1",
                "did:web:example.org:..",
                "did:web:example.org:.",
                "did:web:example.org:a%2Fb",
                "did:web:example.org:%2e%2e",
                "did:web:example.org%3a443",
                "did:web:example.org%3A",
                "did:web:example.org%3A0443",
                "did:web:user%40example.org",
                "did:web:example.org%2F..",
                "did:web:example.org::a",
                "did:web:-a.example",
                "did:web:example.org%3A1%3A2",
                "did:web:[::1]",
                "did:web:",
                "did:web",
                "did:web:example.org/a",
                "did:key"
            })
    void refusesADidWebInOtherClothes(String did) {
        assertThatThrownBy(() -> Did.parse(did).documentUrl()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findsTheKeyOfADidKeyInItsText() {
        assertThat(resolver.resolve(VerificationMethod.idOf(KEY))).isInstanceOfSatisfying(Found.class, found -> {
            assertThat(found.method().key()).isEqualTo(KEY);
            assertThat(found.method().controller()).isEqualTo("did:key:" + KEY);
        });
        assertThat(resolver.resolve("did:key:" + KEY + "#" + Cast.key(2).publicKey()))
                .isInstanceOf(Refused.class);
        assertThat(resolver.resolve("did:key:zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169"))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.method().key().type()).isEqualTo(KeyType.P256));
    }

    @Test
    void findsTheKeyOfADidJwkInItsText() {
        var encoder = Base64.getUrlEncoder().withoutPadding();
        var jwk = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"%s\"}".formatted(encoder.encodeToString(KEY.bytes()));
        var did = "did:jwk:" + encoder.encodeToString(jwk.getBytes(StandardCharsets.UTF_8));
        assertThat(resolver.resolve(did + "#0"))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.method().controller()).isEqualTo(did));
        assertThat(resolver.resolve(did + "#1")).isInstanceOf(Refused.class);
        assertThat(resolver.resolve("did:jwk:AAAA#0")).isInstanceOf(Refused.class);
    }

    @Test
    void findsTheKeyThatADidWebLists() {
        var document = new DidDocument(WEB, List.of(KEY));
        web.put(WEB.replace("did:web:", "https://") + "/.well-known/did.json", text(document));
        assertThat(resolver.resolve(document.methodId(KEY)))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.method().purposes()).containsExactly("assertionMethod"));
        assertThat(resolver.resolve(document.methodId(Cast.key(2).publicKey()))).isInstanceOf(Refused.class);
        assertThat(resolver.resolve("did:web:other.example#" + KEY)).isInstanceOf(Unresolved.class);
    }

    @Test
    void refusesADocumentThatSaysItIsAnother() {
        web.put(
                "https://aldermere.example/.well-known/did.json",
                text(new DidDocument("did:web:other.example", List.of(KEY))));
        assertThat(resolver.resolve(WEB + "#" + KEY))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("document-id-differs"));
    }

    @Test
    void findsAKeyInADocumentOverHttpsAndInAKeySet() {
        var issuer = "https://aldermere.example/issuers/1";
        web.put(issuer, text(new DidDocument(issuer, List.of(KEY))));
        assertThat(resolver.resolve(issuer + "#" + KEY)).isInstanceOf(Found.class);
        var x = Base64.getUrlEncoder().withoutPadding().encodeToString(KEY.bytes());
        web.put(issuer, "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"kid\":\"a\",\"x\":\"%s\"}]}".formatted(x));
        assertThat(resolver.resolve(issuer + "#a"))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.method().controller()).isEqualTo(issuer));
        web.put(issuer, web.get(issuer).replace("\"x\"", "\"d\":\"AA\",\"x\""));
        assertThat(resolver.resolve(issuer + "#a")).isInstanceOf(Refused.class);
    }

    /// A key document alone proves nothing: its controller must list it.
    @Test
    void asksTheControllerOfAKeyThatStandsAlone() {
        var key = "https://aldermere.example/keys/1";
        var controller = "https://aldermere.example/issuers/1";
        web.put(
                key,
                "{\"id\":\"%s\",\"type\":\"Multikey\",\"controller\":\"%s\",\"publicKeyMultibase\":\"%s\"}"
                        .formatted(key, controller, KEY));
        assertThat(resolver.resolve(key)).isInstanceOf(Unresolved.class);
        web.put(controller, "{\"id\":\"%s\",\"verificationMethod\":[]}".formatted(controller));
        assertThat(resolver.resolve(key)).isInstanceOf(Refused.class);
        web.put(controller, "{\"id\":\"%s\",\"assertionMethod\":[%s]}".formatted(controller, web.get(key)));
        assertThat(resolver.resolve(key)).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "z6Mk", "#key", "http://aldermere.example/#a", "urn:uuid:1", "did:", "https://a b#c"})
    void refusesWhatIsNoVerificationMethod(String method) {
        assertThat(resolver.resolve(method)).isInstanceOf(Refused.class);
    }

    private static String text(DidDocument document) {
        return new String(document.write(), StandardCharsets.UTF_8);
    }

    @Test
    void takesTheKeyOutOfADidOrOfTheNameOfItsMethod() {
        var key = Cast.KEY.publicKey();
        assertThat(VerificationMethod.keyOf("did:key:" + key)).isEqualTo(key);
        assertThat(VerificationMethod.keyOf(VerificationMethod.idOf(key))).isEqualTo(key);
        assertThatThrownBy(() -> VerificationMethod.keyOf("did:web:a.example"))
                .hasMessage("not a did:key: did:web:a.example");
    }
}
