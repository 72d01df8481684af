package org.assay.credential.key;

import java.security.PrivateKey;
import java.util.Objects;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/// An Ed25519 key in memory.
///
/// @spec https://www.rfc-editor.org/rfc/rfc8032 RFC 8032, "Ed25519"
public final class Ed25519SigningKey implements SigningKey {
    static final int SEED_BYTES = Ed25519.SECRET_KEY_SIZE;

    private final byte[] seed;
    private final byte[] point;
    private final PrivateKey key;
    private volatile @Nullable PrivateKey own;
    private final VerificationKey publicKey;

    Ed25519SigningKey(byte[] seed) {
        if (seed.length != SEED_BYTES)
            throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, not " + seed.length);
        this.seed = seed.clone();
        this.key = Encodings.ed25519Seed(seed);
        this.point = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(this.seed, 0, point, 0);
        this.publicKey = VerificationKey.ofEd25519(point);
    }

    @Override
    public VerificationKey publicKey() {
        return publicKey;
    }

    @Override
    public byte[] sign(byte[] message) {
        var made = own;
        if (made == null) own = made = Signatures.chosen().own(key);
        return Signatures.chosen().signEd25519(seed, point, made, message);
    }

    /// The 32 byte seed, for storing the key.
    public byte[] seed(SecretAccess access) {
        Objects.requireNonNull(access, "access");
        return seed.clone();
    }

    /// Names the public key only, so that a log line cannot leak the private one.
    @Override
    public String toString() {
        return "Ed25519SigningKey[" + publicKey + "]";
    }
}
