package org.assay.credential.proof.rdfc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The canonical N-Quads of a document.
///
/// @spec https://www.w3.org/TR/rdf-canon/ RDF Dataset Canonicalization 1.0, "Canonical N-Quads"
public final class CanonicalDataset {
    private final byte[] utf8;

    public CanonicalDataset(String nQuads) {
        this.utf8 = nQuads.getBytes(StandardCharsets.UTF_8);
    }

    CanonicalDataset(Utf8 lines) {
        this.utf8 = Arrays.copyOf(lines.bytes(), lines.length());
    }

    public String nQuads() {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /// The UTF-8 text, which is what is hashed.
    public byte[] bytes() {
        return utf8.clone();
    }
}
