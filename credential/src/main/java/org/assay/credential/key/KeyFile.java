package org.assay.credential.key;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.PBEParameterSpec;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/// A private key as text, wrapped by a passphrase or bare. Other programs read the same form, `openssl pkey` among
/// them.
///
/// @spec https://www.rfc-editor.org/rfc/rfc5958 RFC 5958, "Asymmetric Key Packages"
/// @spec https://www.rfc-editor.org/rfc/rfc8018 RFC 8018, "PBES2"
public final class KeyFile {
    private static final String BARE = "PRIVATE KEY";
    private static final String WRAPPED = "ENCRYPTED PRIVATE KEY";
    private static final String SCHEME = "PBEWithHmacSHA256AndAES_256";
    /// OWASP, "Password Storage Cheat Sheet": PBKDF2 with HMAC-SHA-256.
    private static final int ITERATIONS = 600_000;
    /// Whoever hands over a file must not be able to stop the reader for long.
    private static final int MAX_ITERATIONS = 10_000_000;

    private static final int SALT_BYTES = 16;
    private static final int LINE = 64;

    private KeyFile() {}

    /// @param passphrase empty for a key that is not wrapped
    /// @throws IllegalArgumentException if the key does not live in memory
    public static String write(SigningKey key, char[] passphrase, SecureRandom random, SecretAccess access) {
        Objects.requireNonNull(access, "access");
        var bytes = switch (key) {
            case Ed25519SigningKey edwards ->
                Encodings.ed25519Seed(edwards.seed(access)).getEncoded();
            case CurveSigningKey curve ->
                Encodings.curveKey(curve.publicKey().type(), new BigInteger(1, curve.scalar(access)))
                        .getEncoded();
            default -> throw new IllegalArgumentException("the key does not live in memory");
        };
        return passphrase.length == 0 ? pem(BARE, bytes) : pem(WRAPPED, wrap(bytes, passphrase, random));
    }

    /// Whether the text holds a key that a passphrase wraps.
    public static boolean isWrapped(String text) {
        return text.contains("-----BEGIN " + WRAPPED + "-----");
    }

    /// @throws IllegalArgumentException if the text is no such key, or the passphrase is not the one
    public static SigningKey read(String text, char[] passphrase, SecretAccess access) {
        Objects.requireNonNull(access, "access");
        if (isWrapped(text)) return key(unwrap(body(text, WRAPPED), passphrase), access);
        return key(body(text, BARE), access);
    }

    private static SigningKey key(byte[] bytes, SecretAccess access) {
        for (var algorithm : new String[] {"Ed25519", "EC"}) {
            try {
                var key = KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(bytes));
                if (key instanceof EdECPrivateKey edwards)
                    return SigningKey.restore(
                            KeyType.ED25519, edwards.getBytes().orElseThrow(), access);
                if (key instanceof ECPrivateKey curve)
                    return SigningKey.restore(
                            type(curve),
                            JsonWebKeys.fixed(
                                    curve.getS(), curve.getParams().getOrder().bitLength() / 8),
                            access);
            } catch (GeneralSecurityException another) {
                continue;
            }
        }
        throw new IllegalArgumentException("not a private key of Ed25519, P-256 or P-384");
    }

    private static KeyType type(ECPrivateKey key) {
        var order = key.getParams().getOrder();
        for (var type : new KeyType[] {KeyType.P256, KeyType.P384})
            if (Encodings.order(type).equals(order)) return type;
        throw new IllegalArgumentException("not a private key of P-256 or P-384");
    }

    private static byte[] wrap(byte[] bytes, char[] passphrase, SecureRandom random) {
        var salt = new byte[SALT_BYTES];
        var start = new byte[SALT_BYTES];
        random.nextBytes(salt);
        random.nextBytes(start);
        try {
            var cipher = Cipher.getInstance(SCHEME);
            var secret = SecretKeyFactory.getInstance(SCHEME).generateSecret(new PBEKeySpec(passphrase));
            var parameters = new PBEParameterSpec(salt, ITERATIONS, new IvParameterSpec(start));
            cipher.init(Cipher.ENCRYPT_MODE, secret, parameters);
            // The runtime reads this structure but has no name for its scheme when it is to write it.
            var described = new AlgorithmIdentifier(
                    PKCSObjectIdentifiers.id_PBES2,
                    ASN1Primitive.fromByteArray(cipher.getParameters().getEncoded()));
            return new org.bouncycastle.asn1.pkcs.EncryptedPrivateKeyInfo(described, cipher.doFinal(bytes))
                    .getEncoded("DER");
        } catch (GeneralSecurityException | IOException missing) {
            throw new IllegalStateException("every Java runtime has " + SCHEME, missing);
        }
    }

    private static byte[] unwrap(byte[] bytes, char[] passphrase) {
        try {
            var info = new EncryptedPrivateKeyInfo(bytes);
            var parameters = info.getAlgParameters().getParameterSpec(PBEParameterSpec.class);
            if (parameters.getIterationCount() > MAX_ITERATIONS)
                throw new IllegalArgumentException("the key is wrapped with too many iterations");
            var algorithm = info.getAlgParameters().toString();
            var cipher = Cipher.getInstance(algorithm);
            var secret = SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(passphrase));
            cipher.init(Cipher.DECRYPT_MODE, secret, info.getAlgParameters());
            return info.getKeySpec(cipher).getEncoded();
        } catch (GeneralSecurityException | IOException refused) {
            throw new IllegalArgumentException("the passphrase is not that of this key", refused);
        }
    }

    private static String pem(String label, byte[] bytes) {
        var body = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(bytes);
        Arrays.fill(bytes, (byte) 0);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
    }

    private static byte[] body(String text, String label) {
        var begin = "-----BEGIN " + label + "-----";
        var from = text.indexOf(begin);
        var to = text.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) throw new IllegalArgumentException("no private key in PEM form");
        var body = text.substring(from + begin.length(), to).replaceAll("\\s", "");
        return Base64.getDecoder().decode(body.getBytes(StandardCharsets.US_ASCII));
    }
}
