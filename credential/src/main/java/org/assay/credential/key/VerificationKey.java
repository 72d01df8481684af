package org.assay.credential.key;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// An Ed25519 public key: a point of the prime order subgroup, so none of the weak keys.
///
/// @spec https://www.rfc-editor.org/rfc/rfc8032 RFC 8032, "Verify"
public final class VerificationKey {
    private final byte[] point;

    private VerificationKey(byte[] point) {
        this.point = point;
    }

    /// @throws IllegalArgumentException if the bytes are not a canonical point of the prime order subgroup
    public static VerificationKey ofEd25519(byte[] point) {
        if (point.length != Ed25519.PUBLIC_KEY_SIZE)
            throw new IllegalArgumentException("an Ed25519 public key has 32 bytes, not " + point.length);
        if (!Ed25519.validatePublicKeyFull(point, 0))
            throw new IllegalArgumentException("not a point of the Ed25519 prime order subgroup");
        return new VerificationKey(point.clone());
    }

    /// Whether `signature` is this key's over `message`. Strict: `S` below the group order, canonical points
    /// only.
    public boolean verify(byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, point, 0, message, 0, message.length);
    }

    /// The 32 bytes of the encoded point.
    public byte[] bytes() {
        return point.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationKey key && Arrays.equals(point, key.point);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(point);
    }

    /// The key as a Multikey, such as `z6Mk...`.
    @Override
    public String toString() {
        return Multikey.encode(this);
    }
}
