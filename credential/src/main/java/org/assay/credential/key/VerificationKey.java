package org.assay.credential.key;

import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/// A public key that was looked at before it was taken: a point of its curve, and none of the weak ones.
///
/// Safe for use by several threads.
///
/// @spec https://www.rfc-editor.org/rfc/rfc8032 RFC 8032, "Verify"
public final class VerificationKey {
    private final KeyType type;
    private final byte[] bytes;
    private final PublicKey key;
    private volatile @Nullable PublicKey own;

    private VerificationKey(KeyType type, byte[] bytes, PublicKey key) {
        this.type = type;
        this.bytes = bytes;
        this.key = key;
    }

    /// @throws IllegalArgumentException if the bytes are not a canonical point of the prime order subgroup
    public static VerificationKey ofEd25519(byte[] point) {
        if (point.length != Ed25519.PUBLIC_KEY_SIZE)
            throw new IllegalArgumentException("an Ed25519 public key has 32 bytes, not " + point.length);
        if (!Ed25519.validatePublicKeyFull(point, 0))
            throw new IllegalArgumentException("not a point of the Ed25519 prime order subgroup");
        return new VerificationKey(KeyType.ED25519, point.clone(), Encodings.ed25519(point));
    }

    /// @param type P-256, P-384 or P-521
    /// @param point compressed or uncompressed
    /// @throws IllegalArgumentException if the bytes are not a point of the curve
    /// @spec https://www.secg.org/sec1-v2.pdf SEC 1, "Octet-String-to-Elliptic-Curve-Point Conversion"
    public static VerificationKey ofCurve(KeyType type, byte[] point) {
        var onCurve = Encodings.point(type, point);
        return new VerificationKey(type, onCurve.getEncoded(true), Encodings.curveKey(type, onCurve));
    }

    /// @param modulus unsigned, of 2048 to 8192 bits
    /// @param exponent unsigned, odd and above 2
    /// @throws IllegalArgumentException if the key is outside of these
    public static VerificationKey ofRsa(byte[] modulus, byte[] exponent) {
        var key = Encodings.rsa(modulus, exponent);
        return new VerificationKey(KeyType.RSA, Encodings.rsaBytes(key), key);
    }

    /// @throws IllegalArgumentException if it is another kind of key, or outside of the same bounds
    static VerificationKey ofRsa(PublicKey key) {
        if (key instanceof RSAPublicKey rsa)
            return ofRsa(rsa.getModulus().toByteArray(), rsa.getPublicExponent().toByteArray());
        throw new IllegalArgumentException("not an RSA key");
    }

    /// A key in the form in which its Multikey carries it.
    ///
    /// @throws IllegalArgumentException if it is none of that type
    static VerificationKey of(KeyType type, byte[] bytes) {
        if (type.keyBytes() >= 0 && bytes.length != type.keyBytes())
            throw new IllegalArgumentException(
                    "%s: a public key has %d bytes, not %d".formatted(type.label(), type.keyBytes(), bytes.length));
        return switch (type) {
            case ED25519 -> ofEd25519(bytes);
            case P256, P384, P521 -> ofCurve(type, bytes);
            case RSA -> {
                var key = Encodings.rsaKey(bytes);
                yield new VerificationKey(KeyType.RSA, Encodings.rsaBytes(key), key);
            }
        };
    }

    public KeyType type() {
        return type;
    }

    /// Whether `signature` is this key's over `message`. Strict: fixed lengths, numbers below the group order,
    /// canonical points only.
    public boolean verify(byte[] message, byte[] signature) {
        return Signatures.chosen().verify(this, message, signature);
    }

    /// The encoded key: 32 bytes of a point for Ed25519, a compressed point for the curves, the DER of
    /// `RSAPublicKey` for RSA.
    public byte[] bytes() {
        return bytes.clone();
    }

    PublicKey jca() {
        return key;
    }

    /// The key as the chosen provider's own object, made when it is first used.
    PublicKey jca(Signatures provider) {
        var made = own;
        if (made == null) own = made = provider.own(key);
        return made;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerificationKey that && type == that.type && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// The key as a Multikey, such as `z6Mk...`.
    @Override
    public String toString() {
        return Multikey.encode(this);
    }
}
