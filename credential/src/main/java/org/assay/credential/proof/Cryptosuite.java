package org.assay.credential.proof;

import java.util.Optional;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import tools.jackson.databind.node.ObjectNode;

/// How a document becomes the bytes that are signed. A closed list; a suite that is not here is not read.
public enum Cryptosuite {
    /// @spec https://www.w3.org/TR/vc-di-eddsa/ Data Integrity EdDSA Cryptosuites 1.0, "eddsa-rdfc-2022"
    EDDSA_RDFC_2022("eddsa-rdfc-2022");

    private final String wireName;

    Cryptosuite(String wireName) {
        this.wireName = wireName;
    }

    public static Optional<Cryptosuite> of(String wireName) {
        for (var suite : values()) if (suite.wireName.equals(wireName)) return Optional.of(suite);
        return Optional.empty();
    }

    public String wireName() {
        return wireName;
    }

    /// The 64 bytes to sign: the hash of the proof options, then the hash of the document without proofs.
    ///
    /// @throws org.assay.credential.proof.rdfc.NotCanonical if either has no canonical form
    byte[] hashData(SafeJsonLd jsonLd, ObjectNode unsecured, ObjectNode options) {
        var hashes = new byte[64];
        System.arraycopy(jsonLd.canonicalise(options).sha256(), 0, hashes, 0, 32);
        System.arraycopy(jsonLd.canonicalise(unsecured).sha256(), 0, hashes, 32, 32);
        return hashes;
    }
}
