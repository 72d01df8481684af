package org.assay.credential.proof.rdfc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The canonical N-Quads of a document.
///
/// @spec https://www.w3.org/TR/rdf-canon/ RDF Dataset Canonicalization 1.0, "Canonical N-Quads"
public record CanonicalDataset(String nQuads) {
    /// SHA-256 over the UTF-8 text.
    public byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(nQuads.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has SHA-256", missing);
        }
    }
}
