package org.assay.credential.key;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.jspecify.annotations.Nullable;

/// Signing and checking, by the fastest provider of cryptography that works on this machine.
///
/// Amazon's provider signs Ed25519 three times as fast as Bouncy Castle, and seventy times as fast as the runtime's
/// own;
/// where its native library does not load, Bouncy Castle does Ed25519 and the runtime the rest.
public final class Signatures {
    private static final String NATIVE = "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";
    /// Without it the provider takes no key that it did not make itself, and each signature would take one apart and
    /// put it together again.
    private static final String TAKES_KEYS = "com.amazon.corretto.crypto.provider.registerEdKeyFactory";
    private static final Signatures PORTABLE = new Signatures(null);
    private static final Signatures CHOSEN = accelerated().orElse(PORTABLE);

    private final @Nullable Provider provider;

    private Signatures(@Nullable Provider provider) {
        this.provider = provider;
    }

    /// What this library signs and checks with.
    public static Signatures chosen() {
        return CHOSEN;
    }

    /// Pure Java: Bouncy Castle and the runtime's own.
    static Signatures portable() {
        return PORTABLE;
    }

    /// Every one that works on this machine, the fastest first.
    static List<Signatures> all() {
        return CHOSEN == PORTABLE ? List.of(PORTABLE) : List.of(CHOSEN, PORTABLE);
    }

    /// Its name and version, for people.
    public String name() {
        return provider == null ? "Bouncy Castle and the Java runtime (pure Java)" : provider.toString();
    }

    /// Taken only if it signs a known message as Bouncy Castle does, and refuses a changed one.
    private static Optional<Signatures> accelerated() {
        try {
            if (System.getProperty(TAKES_KEYS) == null) System.setProperty(TAKES_KEYS, "true");
            var provider =
                    (Provider) Class.forName(NATIVE).getDeclaredConstructor().newInstance();
            var candidate = new Signatures(provider);
            return candidate.works() ? Optional.of(candidate) : Optional.empty();
        } catch (ReflectiveOperationException | RuntimeException | LinkageError absent) {
            return Optional.empty();
        }
    }

    private boolean works() {
        var seed = new byte[Ed25519.SECRET_KEY_SIZE];
        Arrays.fill(seed, (byte) 7);
        var message = new byte[] {1, 2, 3};
        var key = new Ed25519SigningKey(seed);
        var jca = Encodings.ed25519Seed(seed);
        var point = key.publicKey().bytes();
        var signature = signEd25519(seed, point, jca, message);
        if (!Arrays.equals(signature, PORTABLE.signEd25519(seed, point, jca, message))) return false;
        var changed = message.clone();
        changed[0] ^= 1;
        return verify(key.publicKey(), message, signature) && !verify(key.publicKey(), changed, signature);
    }

    /// The key as the provider's own object, or as it is where the provider makes none.
    PrivateKey own(PrivateKey key) {
        return (PrivateKey) translated(key);
    }

    /// The same for a public key.
    PublicKey own(PublicKey key) {
        return (PublicKey) translated(key);
    }

    private Key translated(Key key) {
        if (provider == null || provider.getService("KeyFactory", key.getAlgorithm()) == null) return key;
        try {
            return KeyFactory.getInstance(key.getAlgorithm(), provider).translateKey(key);
        } catch (GeneralSecurityException foreign) {
            return key;
        }
    }

    /// @param point the public key of this very seed: under another one the signature would give the seed away
    byte[] signEd25519(byte[] seed, byte[] point, PrivateKey key, byte[] message) {
        if (provider != null) return sign(KeyType.ED25519, key, message);
        var signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(seed, 0, point, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    byte[] sign(KeyType type, PrivateKey key, byte[] message) {
        try {
            var signer = signature(type);
            signer.initSign(key);
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot sign with " + type.label(), broken);
        }
    }

    boolean verify(VerificationKey key, byte[] message, byte[] signature) {
        if (!isWellFormed(key, signature)) return false;
        if (key.type() == KeyType.ED25519 && provider == null)
            return Ed25519.verify(signature, 0, key.bytes(), 0, message, 0, message.length);
        try {
            var verifier = signature(key.type());
            verifier.initVerify(provider == null ? key.jca() : key.jca(this));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot check " + key.type().label(), broken);
        }
    }

    /// Providers differ in what they let pass, so lengths and ranges are looked at here.
    private static boolean isWellFormed(VerificationKey key, byte[] signature) {
        return switch (key.type()) {
            case ED25519 -> signature.length == key.type().signatureBytes();
            case P256, P384, P521 ->
                signature.length == key.type().signatureBytes()
                        && isBelowOrder(key.type(), signature, 0)
                        && isBelowOrder(key.type(), signature, signature.length / 2);
            case RSA -> true;
        };
    }

    private static boolean isBelowOrder(KeyType type, byte[] signature, int from) {
        var number = new BigInteger(1, signature, from, signature.length / 2);
        return number.signum() > 0 && number.compareTo(Encodings.order(type)) < 0;
    }

    private Signature signature(KeyType type) throws GeneralSecurityException {
        var algorithm = switch (type) {
            case ED25519 -> "Ed25519";
            case P256 -> "SHA256withECDSAinP1363Format";
            case P384 -> "SHA384withECDSAinP1363Format";
            case P521 -> "SHA512withECDSAinP1363Format";
            case RSA -> "SHA256withRSA";
        };
        if (provider != null && provider.getService("Signature", algorithm) != null)
            return Signature.getInstance(algorithm, provider);
        var own = Security.getProvider(type == KeyType.RSA ? "SunRsaSign" : "SunEC");
        return own == null ? Signature.getInstance(algorithm) : Signature.getInstance(algorithm, own);
    }
}
