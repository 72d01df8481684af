package org.assay.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.assay.identity.Secret;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.json.JsonMapper;

/// A definition as the one text that its hash is taken over.
///
/// @spec https://www.rfc-editor.org/rfc/rfc8785 JSON Canonicalization Scheme (JCS)
final class CanonicalJson {
    /// Its own mapper, so that no setting of the server can change a hash.
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CanonicalJson() {}

    static String of(Definition definition) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsString(definition)).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Definition read(String json) {
        return JSON.readValue(json, Definition.class);
    }

    /// SHA-256 of the text, 64 lower-case hexadecimal digits.
    static String hash(String canonical) {
        return Secret.sha256(canonical);
    }
}
