package org.assay.credential.key;

import java.math.BigInteger;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.assay.credential.json.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Keys in JOSE form.
///
/// @spec https://www.rfc-editor.org/rfc/rfc7517 RFC 7517, "JSON Web Key (JWK) Format"
/// @spec https://www.rfc-editor.org/rfc/rfc7518 RFC 7518, "Cryptographic Algorithms for Keys"
/// @spec https://www.rfc-editor.org/rfc/rfc8037 RFC 8037, "Key Type 'OKP'"
public final class JsonWebKeys {
    private JsonWebKeys() {}

    /// The public key, or nothing for a type that is not read here.
    ///
    /// @throws IllegalArgumentException if the key is malformed or holds its private part
    public static Optional<VerificationKey> read(JsonNode jwk) {
        if (jwk.has("d")) throw new IllegalArgumentException("a published key holds its private part");
        return readPublicPart(jwk);
    }

    /// The private key, or nothing for a type that nothing is signed with here.
    ///
    /// @throws IllegalArgumentException if the key is malformed, or its two parts do not belong together
    public static Optional<SigningKey> readPrivate(JsonNode jwk, SecretAccess access) {
        var type = type(jwk);
        if (type.isEmpty() || type.get() == KeyType.RSA) return Optional.empty();
        var key = SigningKey.restore(type.get(), member(jwk, "d"), access);
        if (readPublicPart(jwk).filter(key.publicKey()::equals).isEmpty())
            throw new IllegalArgumentException("the private part of the key is not that of its public part");
        return Optional.of(key);
    }

    /// Members in the order of RFC 7638, without `kid` and `alg`.
    public static ObjectNode write(VerificationKey key) {
        var jwk = StrictJson.mapper().createObjectNode();
        switch (key.type()) {
            case ED25519 -> jwk.put("crv", key.type().label()).put("kty", "OKP").put("x", text(key.bytes()));
            case P256, P384, P521 -> {
                var point = ((ECPublicKey) key.jca()).getW();
                var length = key.type().keyBytes() - 1;
                jwk.put("crv", key.type().label()).put("kty", "EC");
                jwk.put("x", text(fixed(point.getAffineX(), length))).put("y", text(fixed(point.getAffineY(), length)));
            }
            case RSA -> {
                var rsa = (RSAPublicKey) key.jca();
                jwk.put("e", text(unsigned(rsa.getPublicExponent())));
                jwk.put("kty", "RSA").put("n", text(unsigned(rsa.getModulus())));
            }
        }
        return jwk;
    }

    private static Optional<VerificationKey> readPublicPart(JsonNode jwk) {
        var known = type(jwk);
        known.ifPresent(type -> refuseOtherUse(jwk, type));
        return known.map(type -> switch (type) {
            case ED25519 -> VerificationKey.ofEd25519(member(jwk, "x"));
            case P256, P384, P521 -> VerificationKey.ofCurve(type, point(jwk, type.keyBytes() - 1));
            case RSA -> VerificationKey.ofRsa(member(jwk, "n"), member(jwk, "e"));
        });
    }

    /// RFC 7517, "use", "key_ops" and "alg": a key that says what it is for is used for nothing else.
    private static void refuseOtherUse(JsonNode jwk, KeyType type) {
        if (jwk.has("use") && !jwk.path("use").asString("").equals("sig"))
            throw new IllegalArgumentException("key is not for signatures");
        var operations = jwk.path("key_ops");
        if (!operations.isMissingNode() && !operations.valueStream().anyMatch(JsonWebKeys::isOfSignatures))
            throw new IllegalArgumentException("key is not for signatures");
        var algorithm = jwk.path("alg").asString(type.algorithm());
        // RFC 9864 gives EdDSA with this curve a name of its own.
        if (!algorithm.equals(type.algorithm()) && !(type == KeyType.ED25519 && algorithm.equals("Ed25519")))
            throw new IllegalArgumentException("key is for another algorithm: " + algorithm);
    }

    private static boolean isOfSignatures(JsonNode operation) {
        return operation.asString("").equals("verify") || operation.asString("").equals("sign");
    }

    private static Optional<KeyType> type(JsonNode jwk) {
        return switch (jwk.path("kty").asString("")) {
            case "OKP", "EC" ->
                switch (jwk.path("crv").asString("")) {
                    case "Ed25519" -> Optional.of(KeyType.ED25519);
                    case "P-256" -> Optional.of(KeyType.P256);
                    case "P-384" -> Optional.of(KeyType.P384);
                    case "P-521" -> Optional.of(KeyType.P521);
                    default -> Optional.empty();
                };
            case "RSA" -> Optional.of(KeyType.RSA);
            default -> Optional.empty();
        };
    }

    private static byte[] point(JsonNode jwk, int length) {
        var x = member(jwk, "x");
        var y = member(jwk, "y");
        if (x.length != length || y.length != length)
            throw new IllegalArgumentException("a coordinate of this curve has %d bytes".formatted(length));
        var point = new byte[1 + 2 * length];
        point[0] = 4;
        System.arraycopy(x, 0, point, 1, length);
        System.arraycopy(y, 0, point, 1 + length, length);
        return point;
    }

    /// RFC 7515, "Terminology": no padding, no white space, and one spelling for each run of bytes.
    private static byte[] member(JsonNode jwk, String name) {
        var text = jwk.path(name).asString("");
        if (text.isEmpty()) throw new IllegalArgumentException("member of the key is missing: " + name);
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (text(bytes).equals(text)) return bytes;
        } catch (IllegalArgumentException malformed) {
            // answered below, with the other spellings
        }
        throw new IllegalArgumentException("member of the key is not base64url without padding: " + name);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] unsigned(BigInteger number) {
        return fixed(number, (number.bitLength() + 7) / 8);
    }

    static byte[] fixed(BigInteger number, int length) {
        var bytes = number.toByteArray();
        var kept = Arrays.copyOfRange(bytes, Math.max(0, bytes.length - length), bytes.length);
        var padded = new byte[length];
        System.arraycopy(kept, 0, padded, length - kept.length, kept.length);
        return padded;
    }
}
