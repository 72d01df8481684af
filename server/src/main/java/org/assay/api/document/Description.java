package org.assay.api.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.assay.identity.IdentitySettings;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the interface is, read once.
///
/// @spec https://spec.openapis.org/oas/v3.1.1.html OpenAPI Specification 3.1
@Component
class Description {
    private final JsonNode tree;
    private final String guide;

    Description(IdentitySettings settings, JsonMapper json) {
        var yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        this.tree = json.valueToTree(yaml.load(text("/api/openapi.yaml", settings)));
        this.guide = text("/api/guide.md", settings);
    }

    JsonNode tree() {
        return tree;
    }

    /// How to begin, as Markdown.
    String guide() {
        return guide;
    }

    /// What a reference leads to, else the node itself.
    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref");
        return reference.isString() ? tree.at(reference.stringValue().substring(1)) : node;
    }

    private static String text(String name, IdentitySettings settings) {
        try (InputStream in = Objects.requireNonNull(Description.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("{base}", settings.url(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
