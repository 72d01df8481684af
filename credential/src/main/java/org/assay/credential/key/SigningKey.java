package org.assay.credential.key;

import java.security.SecureRandom;
import java.util.Objects;

/// A private key that can sign; it may live in memory, in a token or behind a service.
///
/// Implementations are safe for use by several threads.
public interface SigningKey {
    VerificationKey publicKey();

    /// Signs the message itself, not a digest of it. The same message gives the same signature.
    byte[] sign(byte[] message);

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
