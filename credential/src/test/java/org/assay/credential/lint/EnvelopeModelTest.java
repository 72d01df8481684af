package org.assay.credential.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.assay.credential.Standards;
import org.assay.credential.context.KnownContexts;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

/// The inputs of the public test suite of VC Data Model 2.0, whose names say what is to come of them.
class EnvelopeModelTest {
    private static final KnownContexts CONTEXTS = KnownContexts.bundled()
            .with(
                    "https://www.w3.org/ns/credentials/examples/v2",
                    Standards.bytes("contexts/w3c-credentials-examples-v2.jsonld"))
            .withInline();

    static Stream<String> inputs() {
        return Standards.rows("samples/expected.tsv").stream()
                .map(cells -> cells[0])
                .filter(file -> file.startsWith("vectors/vcdm2-inputs/"))
                .filter(file -> file.endsWith("-ok.json") || file.contains("-fail"));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void takesWhatTheSuiteTakesAndRefusesWhatItRefuses(String file) {
        var text = new String(Standards.bytes(file), StandardCharsets.UTF_8)
                .replace("PAST DATE", "2020-01-01T00:00:00Z")
                .replace("FUTURE DATE", "2120-01-01T00:00:00Z");
        var document = StrictJson.parseObject(text.getBytes(StandardCharsets.UTF_8));
        // The suite puts the issuer in where an input has none, and none of those is about that.
        if (document.path("issuer") instanceof ObjectNode issuer && !issuer.has("id"))
            issuer.put("id", "did:example:issuer");
        if (!file.contains("presentation") && !file.contains("no-issuer") && !document.has("issuer"))
            document.put("issuer", "did:example:issuer");
        var findings = Lints.examineAny(document, CONTEXTS);
        if (file.endsWith("-ok.json")) assertThat(findings).isEmpty();
        else assertThat(findings).isNotEmpty();
    }

    @Test
    void findsTheInputs() {
        assertThat(inputs()).hasSizeGreaterThan(100);
    }
}
