package org.assay.credential.proof.rdfc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/// The canonical N-Quads of a document.
///
/// @spec https://www.w3.org/TR/rdf-canon/ RDF Dataset Canonicalization 1.0, "Canonical N-Quads"
public final class CanonicalDataset {
    private final byte[] utf8;
    private final int length;

    public CanonicalDataset(String nQuads) {
        this.utf8 = nQuads.getBytes(StandardCharsets.UTF_8);
        this.length = utf8.length;
    }

    /// @param lines not written to any more
    CanonicalDataset(Utf8 lines) {
        this.utf8 = lines.bytes();
        this.length = lines.length();
    }

    public String nQuads() {
        return new String(utf8, 0, length, StandardCharsets.UTF_8);
    }

    /// The hash of the UTF-8 text.
    public byte[] digest(MessageDigest algorithm) {
        algorithm.update(utf8, 0, length);
        return algorithm.digest();
    }

    /// The UTF-8 text, which is what is hashed.
    public byte[] bytes() {
        return Arrays.copyOf(utf8, length);
    }
}
