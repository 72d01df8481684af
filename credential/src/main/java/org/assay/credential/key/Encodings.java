package org.assay.credential.key;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.KeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.sec.SECNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;

/// Between the bytes that standards carry and the keys of the Java Cryptography Architecture.
final class Encodings {
    private static final byte[] ED25519_PUBLIC = HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] ED25519_PRIVATE = HexFormat.of().parseHex("302e020100300506032b657004220420");
    private static final int MIN_RSA_BITS = 2048;
    private static final int MAX_RSA_BITS = 8192;
    private static final int MAX_EXPONENT_BITS = 64;

    private Encodings() {}

    // RFC 8410, section 4: a SubjectPublicKeyInfo is this prefix and the point.
    static PublicKey ed25519(byte[] point) {
        return publicKey("Ed25519", new X509EncodedKeySpec(join(ED25519_PUBLIC, point)));
    }

    // RFC 8410, section 7: a PrivateKeyInfo is this prefix and the seed.
    static PrivateKey ed25519Seed(byte[] seed) {
        return privateKey("Ed25519", new PKCS8EncodedKeySpec(join(ED25519_PRIVATE, seed)));
    }

    /// @throws IllegalArgumentException if the bytes are not a point of the curve
    static org.bouncycastle.math.ec.ECPoint point(KeyType type, byte[] bytes) {
        var length = (curve(type).getCurve().getFieldSize() + 7) / 8;
        var isCompressed = bytes.length == length + 1 && (bytes[0] == 2 || bytes[0] == 3);
        if (!isCompressed && !(bytes.length == 2 * length + 1 && bytes[0] == 4))
            throw new IllegalArgumentException("not the encoding of a %s point".formatted(type.label()));
        try {
            return curve(type).getCurve().decodePoint(bytes).normalize();
        } catch (IllegalArgumentException | ArithmeticException outside) {
            throw new IllegalArgumentException("not a point of " + type.label(), outside);
        }
    }

    static PublicKey curveKey(KeyType type, org.bouncycastle.math.ec.ECPoint point) {
        var affine = new ECPoint(
                point.getAffineXCoord().toBigInteger(), point.getAffineYCoord().toBigInteger());
        return publicKey("EC", new ECPublicKeySpec(affine, parameters(type)));
    }

    /// @param scalar from 1 to the order of the curve less 1
    /// @throws IllegalArgumentException if it is not
    static PrivateKey curveKey(KeyType type, BigInteger scalar) {
        if (scalar.signum() <= 0 || scalar.compareTo(order(type)) >= 0)
            throw new IllegalArgumentException("not a private key of " + type.label());
        return privateKey("EC", new ECPrivateKeySpec(scalar, parameters(type)));
    }

    static byte[] publicPoint(KeyType type, BigInteger scalar) {
        return curve(type).getG().multiply(scalar).normalize().getEncoded(true);
    }

    static BigInteger order(KeyType type) {
        return curve(type).getN();
    }

    static RSAPublicKey rsa(byte[] modulus, byte[] exponent) {
        var n = new BigInteger(1, modulus);
        var e = new BigInteger(1, exponent);
        if (n.bitLength() < MIN_RSA_BITS || n.bitLength() > MAX_RSA_BITS)
            throw new IllegalArgumentException(
                    "an RSA key has %d to %d bits, not %d".formatted(MIN_RSA_BITS, MAX_RSA_BITS, n.bitLength()));
        if (e.compareTo(BigInteger.TWO) <= 0 || !e.testBit(0) || !n.testBit(0) || e.bitLength() > MAX_EXPONENT_BITS)
            throw new IllegalArgumentException("not an RSA public key");
        if (GuessableModulus.is(n)) throw new IllegalArgumentException("an RSA key that can be factored (ROCA)");
        return (RSAPublicKey) publicKey("RSA", new RSAPublicKeySpec(n, e));
    }

    // RFC 8017, appendix A.1.1: RSAPublicKey is a sequence of modulus and exponent.
    static byte[] rsaBytes(RSAPublicKey key) {
        try {
            return new org.bouncycastle.asn1.pkcs.RSAPublicKey(key.getModulus(), key.getPublicExponent())
                    .getEncoded("DER");
        } catch (IOException impossible) {
            throw new IllegalStateException("two numbers have an encoding", impossible);
        }
    }

    static RSAPublicKey rsaKey(byte[] der) {
        try {
            var key = org.bouncycastle.asn1.pkcs.RSAPublicKey.getInstance(ASN1Primitive.fromByteArray(der));
            return rsa(key.getModulus().toByteArray(), key.getPublicExponent().toByteArray());
        } catch (IOException | RuntimeException malformed) {
            throw new IllegalArgumentException("not an RSA public key", malformed);
        }
    }

    private static X9ECParameters curve(KeyType type) {
        return SECNamedCurves.getByName(name(type));
    }

    private static ECParameterSpec parameters(KeyType type) {
        try {
            var parameters = java.security.AlgorithmParameters.getInstance("EC");
            parameters.init(new ECGenParameterSpec(name(type)));
            return parameters.getParameterSpec(ECParameterSpec.class);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java runtime has " + type.label(), missing);
        }
    }

    private static String name(KeyType type) {
        return switch (type) {
            case P256 -> "secp256r1";
            case P384 -> "secp384r1";
            case P521 -> "secp521r1";
            case ED25519, RSA -> throw new IllegalArgumentException("not a curve of ECDSA: " + type.label());
        };
    }

    private static PublicKey publicKey(String algorithm, KeySpec spec) {
        try {
            return KeyFactory.getInstance(algorithm).generatePublic(spec);
        } catch (GeneralSecurityException refused) {
            throw new IllegalArgumentException("not a public key of " + algorithm, refused);
        }
    }

    private static PrivateKey privateKey(String algorithm, KeySpec spec) {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(spec);
        } catch (GeneralSecurityException refused) {
            throw new IllegalArgumentException("not a private key of " + algorithm, refused);
        }
    }

    private static byte[] join(byte[] first, byte[] second) {
        var both = java.util.Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
