package org.assay.credential.jose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Objects that hold a token and say so.
class EnvelopeTest {
    private static final String BASE = "\"https://www.w3.org/ns/credentials/v2\"";

    @Test
    void namesTheBaseContextAloneOrFirst() {
        assertThat(envelope(BASE).text()).isEqualTo("a.b.c");
        assertThat(envelope("[%s]".formatted(BASE)).mediaType()).isEqualTo("application/vc+jwt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "4",
                "null",
                "\"https://www.w3.org/ns/credentials/examples/v2\"",
                "[\"https://www.w3.org/ns/credentials/examples/v2\", \"https://www.w3.org/ns/credentials/v2\"]",
                "[\"https://www.w3.org/ns/credentials/v2\", {}]"
            })
    void isNotDefinedByAnythingElse(String context) {
        assertThatThrownBy(() -> envelope(context)).isInstanceOf(TokenRefused.class);
    }

    private static Envelope envelope(String context) {
        return Envelope.of(StrictJson.parse("""
                {"@context": %s, "type": "EnvelopedVerifiableCredential", "id": "data:application/vc+jwt,a.b.c"}
                """.formatted(context).getBytes(StandardCharsets.UTF_8)));
    }
}
