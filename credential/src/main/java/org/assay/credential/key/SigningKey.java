package org.assay.credential.key;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Objects;

/// A private key that can sign; it may live in memory, in a token or behind a service.
///
/// Implementations are safe for use by several threads.
public interface SigningKey {
    VerificationKey publicKey();

    /// Signs the message itself, not a digest of it. With Ed25519 the same message gives the same signature.
    byte[] sign(byte[] message);

    /// Draws a new key of a kind that can be made here.
    ///
    /// @throws IllegalArgumentException for RSA
    static SigningKey generate(KeyType type, SecureRandom random) {
        return switch (type) {
            case ED25519 -> generateEd25519(random);
            case P256, P384, P521 -> {
                // FIPS 186-5, A.2.2: draw until the number is in range.
                var order = Encodings.order(type);
                var scalar = new BigInteger(order.bitLength(), random);
                while (scalar.signum() == 0 || scalar.compareTo(order) >= 0)
                    scalar = new BigInteger(order.bitLength(), random);
                yield new CurveSigningKey(type, scalar);
            }
            case RSA -> throw new IllegalArgumentException("RSA keys are only verified with here");
        };
    }

    /// Restores a key from its private bytes: the seed of an Ed25519 key, the number of a curve's.
    ///
    /// @throws IllegalArgumentException if they are not such
    static SigningKey restore(KeyType type, byte[] secret, SecretAccess access) {
        Objects.requireNonNull(access, "access");
        return switch (type) {
            case ED25519 -> new Ed25519SigningKey(secret);
            case P256, P384, P521 -> new CurveSigningKey(type, new BigInteger(1, secret));
            case RSA -> throw new IllegalArgumentException("RSA keys are only verified with here");
        };
    }

    /// Draws a new Ed25519 key.
    static Ed25519SigningKey generateEd25519(SecureRandom random) {
        var seed = new byte[Ed25519SigningKey.SEED_BYTES];
        random.nextBytes(seed);
        return new Ed25519SigningKey(seed);
    }

    /// Restores an Ed25519 key from its 32 byte seed.
    static Ed25519SigningKey restoreEd25519(byte[] seed, SecretAccess access) {
        Objects.requireNonNull(access, "access");
        return new Ed25519SigningKey(seed);
    }
}
