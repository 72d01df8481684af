package org.assay.credential.key.pkcs11;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.assay.credential.key.Digests;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.VerificationKey;

/// What PKCS#11 calls a kind of key that is signed with here.
///
/// @spec https://docs.oasis-open.org/pkcs11/pkcs11-curr/v3.0/pkcs11-curr-v3.0.html PKCS #11 3.0 Current Mechanisms,
/// "Elliptic Curve"
enum KeyKind {
    ED25519(KeyType.ED25519, 0x40, 0x1055, 0x1057, "", List.of("130c656477617264733235353139", "06032b6570")),
    P256(KeyType.P256, 0x03, 0x1040, 0x1041, "SHA-256", List.of("06082a8648ce3d030107")),
    P384(KeyType.P384, 0x03, 0x1040, 0x1041, "SHA-384", List.of("06052b81040022"));

    private final KeyType type;
    private final long value;
    private final long generation;
    private final long signing;
    private final String digest;
    private final List<byte[]> curves;

    /// @param value of CKA_KEY_TYPE
    /// @param generation and `signing`: mechanisms
    /// @param digest that is made before the token signs; empty where it signs the message itself
    /// @param curves what CKA_EC_PARAMS may be, in hexadecimal digits; new keys get the first
    KeyKind(KeyType type, long value, long generation, long signing, String digest, List<String> curves) {
        this.type = type;
        this.value = value;
        this.generation = generation;
        this.signing = signing;
        this.digest = digest;
        this.curves = curves.stream().map(HexFormat.of()::parseHex).toList();
    }

    static Optional<KeyKind> of(KeyType type) {
        for (var kind : values()) if (kind.type == type) return Optional.of(kind);
        return Optional.empty();
    }

    static Optional<KeyKind> of(long value, byte[] curve) {
        for (var kind : values())
            if (kind.value == value && kind.curves.stream().anyMatch(one -> Arrays.equals(one, curve)))
                return Optional.of(kind);
        return Optional.empty();
    }

    KeyType type() {
        return type;
    }

    long generation() {
        return generation;
    }

    long signing() {
        return signing;
    }

    byte[] curve() {
        return curves.getFirst().clone();
    }

    /// What the token is given to sign.
    byte[] toSign(byte[] message) {
        return digest.isEmpty() ? message : Digests.of(digest).digest(message);
    }

    /// Modules give a point as the octet string that the specification asks for, or without what is around it.
    ///
    /// @throws IllegalArgumentException if it is no point of the curve
    VerificationKey publicKey(byte[] point) {
        var bare = isWrapped(point) ? Arrays.copyOfRange(point, 2, point.length) : point;
        return this == ED25519 ? VerificationKey.ofEd25519(bare) : VerificationKey.ofCurve(type, bare);
    }

    private static boolean isWrapped(byte[] point) {
        return point.length > 2 && point[0] == 4 && point[1] == point.length - 2;
    }
}
