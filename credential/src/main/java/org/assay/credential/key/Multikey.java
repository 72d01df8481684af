package org.assay.credential.key;

/// A public key as text: multibase, then multicodec prefix, then the key.
///
/// Only Ed25519 is read yet. Anything else is refused by name, so that a verifier can say what it saw.
///
/// @spec https://www.w3.org/TR/cid-1.0/ Controlled Identifiers 1.0, "Multikey"
public final class Multikey {
    private static final byte ED25519_0 = (byte) 0xed;
    private static final byte ED25519_1 = 0x01;
    private static final int ED25519_LENGTH = 34;

    private Multikey() {}

    /// Such as `z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi`.
    public static String encode(VerificationKey key) {
        var point = key.bytes();
        var prefixed = new byte[ED25519_LENGTH];
        prefixed[0] = ED25519_0;
        prefixed[1] = ED25519_1;
        System.arraycopy(point, 0, prefixed, 2, point.length);
        return Multibase.base58(prefixed);
    }

    /// @throws IllegalArgumentException if the text is not an Ed25519 Multikey
    public static VerificationKey decode(String text) {
        var prefixed = Multibase.decodeBase58(text);
        if (prefixed.length != ED25519_LENGTH || prefixed[0] != ED25519_0 || prefixed[1] != ED25519_1)
            throw new IllegalArgumentException("not an Ed25519 multikey: " + text);
        var point = new byte[ED25519_LENGTH - 2];
        System.arraycopy(prefixed, 2, point, 0, point.length);
        return VerificationKey.ofEd25519(point);
    }
}
