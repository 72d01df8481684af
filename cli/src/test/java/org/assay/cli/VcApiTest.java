package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The VC API as the public suites ask it; they themselves are run from outside, see docs/conformance.md.
class VcApiTest {
    private static VcApi api;

    @BeforeAll
    static void start() throws IOException {
        api = VcApi.start(0, KnownContexts.bundled(), false, _ -> {});
    }

    @AfterAll
    static void stop() {
        api.close();
    }

    static Stream<String> issuers() throws IOException {
        try (var another = VcApi.start(0, KnownContexts.bundled(), false, _ -> {})) {
            return another.issuers().keySet().stream().filter(path -> !path.contains("-sd-"));
        }
    }

    @ParameterizedTest
    @MethodSource("issuers")
    void verifiesWhatEachIssuerSigns(String path) {
        var issued = post(path, request());
        assertThat(issued.status()).as(issued.body().toString()).isEqualTo(201);
        var signed = (ObjectNode) issued.body().path("verifiableCredential");
        assertThat(verify(signed).status()).isEqualTo(200);
        signed.put("validFrom", "2020-01-02T00:00:00Z");
        assertThat(verify(signed).status()).isEqualTo(400);
        assertThat(verify(signed).body().path("errors").size()).isEqualTo(1);
    }

    @Test
    void publishesTheListsThatItsCredentialsAreOn() {
        var signed = post("/status/credentials/issue", request()).body().path("verifiableCredential");
        var entries = signed.path("credentialStatus");
        assertThat(entries.size()).isEqualTo(3);
        for (var entry : entries) {
            var url = entry.path("statusListCredential").asString();
            var list = api.answer("GET", url.substring(api.address().length()), new byte[0]);
            assertThat(list.status()).isEqualTo(200);
            assertThat(list.body().path("id").asString()).isEqualTo(url);
        }
    }

    @Test
    void resolvesAKey() {
        var id = api.issuers().values().iterator().next();
        var resolved = api.answer("GET", "/identifiers/" + id, new byte[0]);
        assertThat(resolved.body().path("didDocument").path("id").asString()).isEqualTo(id);
        assertThat(api.answer("GET", "/identifiers/did:key:z6Mk", new byte[0]).status())
                .isEqualTo(400);
    }

    @Test
    void refusesWhatItDoesNotUnderstand() {
        assertThat(api.answer("POST", "/credentials/verify", "{".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
        assertThat(api.answer("DELETE", "/credentials/verify", new byte[0]).status())
                .isEqualTo(405);
        assertThat(post("/nowhere", request()).status()).isEqualTo(404);
        var asText = StrictJson.mapper().createObjectNode().put("verifiableCredential", "{}");
        assertThat(post("/credentials/verify", asText).status()).isEqualTo(400);
    }

    @Test
    void issuesAndChecksTokensInEnvelopes() {
        var issued = post("/vc-jwt-p256/credentials/issue", request()).body();
        var envelope = (ObjectNode) issued.path("verifiableCredential");
        var prefix = "data:application/vc+jwt,";
        assertThat(envelope.path("type").asString()).isEqualTo("EnvelopedVerifiableCredential");
        assertThat(envelope.path("id").asString()).startsWith(prefix);
        var token = envelope.path("id").asString().substring(prefix.length());
        var alone = StrictJson.mapper().createObjectNode().put("verifiableCredential", token);
        assertThat(post("/credentials/verify", alone).status()).isEqualTo(200);
        envelope.putArray("@context");
        assertThat(verify(envelope).status()).isEqualTo(400);
        var shown = StrictJson.mapper().createObjectNode().put("verifiablePresentation", token);
        var refused = post("/presentations/verify", shown);
        assertThat(refused.status()).as("a credential is no presentation").isEqualTo(400);
        assertThat(post("/jwt-ed25519/credentials/issue", StrictJson.mapper().createObjectNode())
                        .status())
                .isEqualTo(400);
    }

    private static VcApi.Answer verify(JsonNode credential) {
        var body = StrictJson.mapper().createObjectNode();
        body.set("verifiableCredential", credential);
        return post("/credentials/verify", body);
    }

    private static VcApi.Answer post(String path, ObjectNode body) {
        return api.answer("POST", path, StrictJson.write(body));
    }

    private static ObjectNode request() {
        return (ObjectNode) StrictJson.mapper().readTree("""
                {"credential": {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
                  "issuer": "did:example:replaced", "validFrom": "2020-01-01T00:00:00Z",
                  "credentialSubject": {"id": "urn:uuid:00000000-0000-4000-8000-000000000001"}}}""");
    }
}
