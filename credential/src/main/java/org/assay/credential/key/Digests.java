package org.assay.credential.key;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Hashes that every Java runtime has.
public final class Digests {
    private Digests() {}

    /// A fresh one of SHA-256.
    public static MessageDigest sha256() {
        return of("SHA-256");
    }

    /// A fresh one.
    ///
    /// @param algorithm `SHA-256`, `SHA-384` or `SHA-512`
    public static MessageDigest of(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java runtime has " + algorithm, missing);
        }
    }
}
