package org.assay.credential.proof.rdfc;

import java.nio.charset.StandardCharsets;

/// The canonical N-Quads of a document.
///
/// @spec https://www.w3.org/TR/rdf-canon/ RDF Dataset Canonicalization 1.0, "Canonical N-Quads"
public record CanonicalDataset(String nQuads) {
    /// The UTF-8 text, which is what is hashed.
    public byte[] bytes() {
        return nQuads.getBytes(StandardCharsets.UTF_8);
    }
}
