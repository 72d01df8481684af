package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.springframework.mock.web.MockHttpServletResponse;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What the document promises, held against what is really sent and answered.
final class Contract {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    static final JsonNode DOCUMENT = read();

    private Contract() {}

    private static JsonNode read() {
        try (InputStream in =
                Objects.requireNonNull(Contract.class.getResourceAsStream("/api/openapi.yaml"), "openapi.yaml")) {
            return JSON.valueToTree(new Yaml().load(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Holds one call against the document; calls that it does not have are for other tests.
    static void check(String method, String path, String body, MockHttpServletResponse answer) throws IOException {
        var operation = operation(method, path).orElse(null);
        if (operation == null) return;
        var status = String.valueOf(answer.getStatus());
        if (answer.getStatus() == 304) return;
        var responses = operation.path("responses");
        assertThat(responses.has(status) || answer.getStatus() >= 400)
                .as("%s %s answers %s, which the document does not have", method, path, status)
                .isTrue();
        var response = resolved(responses.has(status) ? responses.path(status) : responses.path("default"));
        response.path("content").properties().stream().findFirst().ifPresent(content -> {
            assertThat(answer.getContentType()).startsWith(content.getKey());
            fits(content.getValue().path("schema"), new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
        });
        var asked = resolved(operation.path("requestBody")).at("/content/application~1json/schema");
        if (answer.getStatus() < 300 && !asked.isMissingNode()) fits(asked, body);
    }

    static void fits(JsonNode schema, String text) {
        var whole = ((ObjectNode) schema.deepCopy()).put("$schema", "https://json-schema.org/draft/2020-12/schema");
        whole.set("components", DOCUMENT.path("components"));
        var errors = SCHEMAS.getSchema(whole.toString(), InputFormat.JSON).validate(text, InputFormat.JSON);
        assertThat(errors).as(text).isEmpty();
    }

    private static Optional<JsonNode> operation(String method, String path) {
        var plain = path.replaceAll("\\?.*", "");
        return DOCUMENT.path("paths").properties().stream()
                .filter(each -> plain.matches(each.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .map(each -> each.getValue().path(method.toLowerCase(java.util.Locale.ROOT)))
                .filter(each -> !each.isMissingNode())
                .findFirst();
    }

    static JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref");
        return reference.isString() ? DOCUMENT.at(reference.stringValue().substring(1)) : node;
    }
}
