package org.assay.credential.proof;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.assay.credential.json.CanonicalJson;
import org.assay.credential.key.Digests;
import org.assay.credential.key.KeyType;
import org.assay.credential.proof.rdfc.SafeJsonLd;
import tools.jackson.databind.node.ObjectNode;

/// How a document becomes the bytes that are signed. A closed list; a suite that is not here is not read.
public enum Cryptosuite {
    /// @spec https://www.w3.org/TR/vc-di-eddsa/ Data Integrity EdDSA Cryptosuites 1.0, "eddsa-rdfc-2022"
    EDDSA_RDFC_2022("eddsa-rdfc-2022", Form.RDF, Set.of(KeyType.ED25519)),
    /// @spec https://www.w3.org/TR/vc-di-eddsa/ Data Integrity EdDSA Cryptosuites 1.0, "eddsa-jcs-2022"
    EDDSA_JCS_2022("eddsa-jcs-2022", Form.JSON, Set.of(KeyType.ED25519)),
    /// @spec https://www.w3.org/TR/vc-di-ecdsa/ Data Integrity ECDSA Cryptosuites 1.0, "ecdsa-rdfc-2019"
    ECDSA_RDFC_2019("ecdsa-rdfc-2019", Form.RDF, Set.of(KeyType.P256, KeyType.P384)),
    /// @spec https://www.w3.org/TR/vc-di-ecdsa/ Data Integrity ECDSA Cryptosuites 1.0, "ecdsa-jcs-2019"
    ECDSA_JCS_2019("ecdsa-jcs-2019", Form.JSON, Set.of(KeyType.P256, KeyType.P384)),
    /// Made by [SelectiveProof], which lets its holder show parts.
    ///
    /// @spec https://www.w3.org/TR/vc-di-ecdsa/ Data Integrity ECDSA Cryptosuites 1.0, "ecdsa-sd-2023"
    ECDSA_SD_2023("ecdsa-sd-2023", Form.RDF, Set.of(KeyType.P256)),
    /// Verified only; its name stands in `type`.
    ///
    /// @spec https://www.w3.org/TR/vc-di-eddsa/ Data Integrity EdDSA Cryptosuites 1.0, "Ed25519Signature2020"
    ED25519_SIGNATURE_2020("Ed25519Signature2020", Form.RDF, Set.of(KeyType.ED25519));

    /// What is hashed.
    enum Form {
        RDF,
        JSON
    }

    private final String wireName;
    private final Form form;
    private final Set<KeyType> keys;

    Cryptosuite(String wireName, Form form, Set<KeyType> keys) {
        this.wireName = wireName;
        this.form = form;
        this.keys = keys;
    }

    public static Optional<Cryptosuite> of(String wireName) {
        for (var suite : values()) if (suite.wireName.equals(wireName)) return Optional.of(suite);
        return Optional.empty();
    }

    /// The one that canonicalises RDF and signs with keys of a type.
    ///
    /// @throws IllegalArgumentException for P-521 and RSA, which no suite signs with
    public static Cryptosuite rdfc(KeyType type) {
        return switch (type) {
            case ED25519 -> EDDSA_RDFC_2022;
            case P256, P384 -> ECDSA_RDFC_2019;
            case P521, RSA -> throw new IllegalArgumentException("no cryptosuite signs with " + type.label());
        };
    }

    public String wireName() {
        return wireName;
    }

    /// Whether its proofs are made and checked with keys of a type.
    public boolean takes(KeyType type) {
        return keys.contains(type);
    }

    /// Whether new proofs of it are made here.
    public boolean isSigned() {
        return this != ED25519_SIGNATURE_2020;
    }

    /// Whether its proofs let their holder show parts.
    public boolean isSelective() {
        return this == ECDSA_SD_2023;
    }

    boolean isOverJson() {
        return form == Form.JSON;
    }

    /// The bytes to sign: the hash of the proof options, then the hash of the document without this proof; by
    /// SHA-384 for P-384 and by SHA-256 for all others.
    ///
    /// @throws org.assay.credential.proof.rdfc.NotCanonical if either has no canonical form
    byte[] hashData(SafeJsonLd jsonLd, ObjectNode unsecured, ObjectNode configuration, KeyType type) {
        var first = hash(jsonLd, configuration, type);
        var second = hash(jsonLd, unsecured, type);
        var both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    byte[] hash(SafeJsonLd jsonLd, ObjectNode document, KeyType type) {
        return switch (form) {
            case RDF -> jsonLd.hash(document, digest(type));
            case JSON -> digest(type).digest(CanonicalJson.write(document));
        };
    }

    static MessageDigest digest(KeyType type) {
        return Digests.of(type == KeyType.P384 ? "SHA-384" : "SHA-256");
    }
}
