package org.assay.credential.key;

import java.math.BigInteger;
import java.security.PrivateKey;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A P-256, P-384 or P-521 key in memory.
///
/// @spec https://csrc.nist.gov/pubs/fips/186-5/final FIPS 186-5, "The Elliptic Curve Digital Signature Algorithm"
public final class CurveSigningKey implements SigningKey {
    private final BigInteger scalar;
    private final PrivateKey key;
    private volatile @Nullable PrivateKey own;
    private final VerificationKey publicKey;

    CurveSigningKey(KeyType type, BigInteger scalar) {
        this.scalar = scalar;
        this.key = Encodings.curveKey(type, scalar);
        this.publicKey = VerificationKey.ofCurve(type, Encodings.publicPoint(type, scalar));
    }

    @Override
    public VerificationKey publicKey() {
        return publicKey;
    }

    @Override
    public byte[] sign(byte[] message) {
        var made = own;
        if (made == null) own = made = Signatures.chosen().own(key);
        return Signatures.chosen().sign(publicKey.type(), made, message);
    }

    /// The private number, 32, 48 or 66 bytes, for storing the key.
    public byte[] scalar(SecretAccess access) {
        Objects.requireNonNull(access, "access");
        return JsonWebKeys.fixed(scalar, publicKey.type().keyBytes() - 1);
    }

    /// Names the public key only, so that a log line cannot leak the private one.
    @Override
    public String toString() {
        return "CurveSigningKey[" + publicKey + "]";
    }
}
