package org.assay.credential.key;

import java.util.Optional;

/// A kind of key that signatures of credentials are made and checked with. A closed list.
///
/// @spec https://www.w3.org/TR/cid-1.0/ Controlled Identifiers 1.0, "Multikey"
/// @spec https://www.rfc-editor.org/rfc/rfc7518 RFC 7518, "Cryptographic Algorithms for Digital Signatures and MACs"
public enum KeyType {
    /// RFC 8032; signatures of 64 bytes over the message itself.
    ED25519("Ed25519", "EdDSA", 0xed, 32, 64),
    /// ECDSA on P-256 over SHA-256 of the message; signatures are r and s, 32 bytes each.
    P256("P-256", "ES256", 0x1200, 33, 64),
    /// ECDSA on P-384 over SHA-384 of the message; signatures are r and s, 48 bytes each.
    P384("P-384", "ES384", 0x1201, 49, 96),
    /// ECDSA on P-521 over SHA-512 of the message; signatures are r and s, 66 bytes each.
    P521("P-521", "ES512", 0x1202, 67, 132),
    /// RSASSA-PKCS1-v1_5 over SHA-256 of the message; verified only.
    RSA("RSA", "RS256", 0x1205, -1, -1);

    private final String label;
    private final String algorithm;
    private final int codec;
    private final int keyBytes;
    private final int signatureBytes;

    KeyType(String label, String algorithm, int codec, int keyBytes, int signatureBytes) {
        this.label = label;
        this.algorithm = algorithm;
        this.codec = codec;
        this.keyBytes = keyBytes;
        this.signatureBytes = signatureBytes;
    }

    static Optional<KeyType> ofCodec(int codec) {
        for (var type : values()) if (type.codec == codec) return Optional.of(type);
        return Optional.empty();
    }

    /// What people call it, such as `P-256`; for all but RSA also the JOSE name of the curve.
    public String label() {
        return label;
    }

    /// The one JOSE algorithm that keys of this type sign with, such as `ES256`.
    public String algorithm() {
        return algorithm;
    }

    /// The multicodec number of a public key.
    int codec() {
        return codec;
    }

    /// Length of the encoded public key; -1 where it varies.
    int keyBytes() {
        return keyBytes;
    }

    /// Length of a signature; -1 where it is that of the key.
    public int signatureBytes() {
        return signatureBytes;
    }
}
