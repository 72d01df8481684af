package org.assay.credential.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTest {
    @Test
    void restoresTheKeyThatWasStored() {
        var key = SigningKey.generateEd25519(new SecureRandom());
        var again = SigningKey.restoreEd25519(key.seed(SecretAccess.toStoreKeys()), SecretAccess.toStoreKeys());
        assertThat(again.publicKey()).isEqualTo(key.publicKey());
        var message = "Survey Data Analysis".getBytes(StandardCharsets.UTF_8);
        assertThat(key.publicKey().verify(message, again.sign(message))).isTrue();
    }

    @Test
    void doesNotPrintItsPrivateBytes() {
        var key = SigningKey.generateEd25519(new SecureRandom());
        assertThat(key.toString())
                .doesNotContain(HexFormat.of().formatHex(key.seed(SecretAccess.toStoreKeys())))
                .contains(key.publicKey().toString());
    }

    @Test
    void writesAndReadsAMultikey() {
        var key = SigningKey.generateEd25519(new SecureRandom()).publicKey();
        assertThat(Multikey.encode(key)).startsWith("z6Mk");
        assertThat(Multikey.decode(Multikey.encode(key))).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "z",
                "z6Mk",
                "6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi",
                "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hw0",
                "z6MkjZRZv3aez3r18pB1RBFJR1kwUVJ5jHt92JmQwXbd5hwi1",
                "z4oJ8bFEFv7E3omhuK5LrAtL29Nmd8heBey9HtJCSvodSb7nrfaMrd6zb7fjYSRxrfSgBSDeM6Bs59KRKFgXSDWJcfcjs",
                "u7QEh"
            })
    void refusesWhatIsNotAMultikey(String text) {
        assertThatThrownBy(() -> Multikey.decode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"ED25519", "P256", "P384", "P521"})
    void writesAndReadsAKeyOfEachTypeInBothForms(KeyType type) {
        var key = SigningKey.generate(type, new SecureRandom());
        var message = "Survey Data Analysis".getBytes(StandardCharsets.UTF_8);
        var signature = key.sign(message);
        assertThat(signature).hasSize(type.signatureBytes());
        assertThat(Multikey.decode(key.publicKey().toString())).isEqualTo(key.publicKey());
        var jwk = JsonWebKeys.write(key.publicKey());
        var again = JsonWebKeys.read(jwk).orElseThrow();
        assertThat(again).isEqualTo(key.publicKey());
        assertThat(again.verify(message, signature)).isTrue();
        signature[0] ^= 1;
        assertThat(again.verify(message, signature)).isFalse();
        jwk.put("d", "AAAA");
        assertThatThrownBy(() -> JsonWebKeys.read(jwk)).hasMessageContaining("private part");
    }

    @Test
    void readsAnRsaKeyAndChecksItsSignatures() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var rsa = (RSAPublicKey) pair.getPublic();
        var key = VerificationKey.ofRsa(
                rsa.getModulus().toByteArray(), rsa.getPublicExponent().toByteArray());
        var signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(pair.getPrivate());
        signer.update(new byte[] {1});
        var signature = signer.sign();
        assertThat(key.verify(new byte[] {1}, signature)).isTrue();
        assertThat(key.verify(new byte[] {2}, signature)).isFalse();
        assertThat(key.verify(new byte[] {1}, new byte[0])).isFalse();
        assertThat(JsonWebKeys.read(JsonWebKeys.write(key))).contains(key);
        assertThat(Multikey.decode(key.toString())).isEqualTo(key);
    }

    @Test
    void refusesWeakRsaKeys() {
        var small = BigInteger.TWO.pow(1023).add(BigInteger.ONE).toByteArray();
        var odd = BigInteger.TWO.pow(2047).add(BigInteger.ONE).toByteArray();
        assertThatThrownBy(() -> VerificationKey.ofRsa(small, new byte[] {3})).hasMessageContaining("2048");
        assertThatThrownBy(() -> VerificationKey.ofRsa(odd, new byte[] {1})).hasMessageContaining("not an RSA");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void signsWithTheNativeProviderWhereItLoads() {
        assertThat(Signatures.chosen().name()).contains("Corretto");
        assertThat(Signatures.portable().name()).contains("pure Java");
    }

    @Test
    void refusesPointsOfSmallOrder() {
        // The neutral element, and the point of order two: every signature by them would hold.
        for (var first : new int[] {1, 0xec}) {
            var point = new byte[32];
            if (first != 1) {
                java.util.Arrays.fill(point, (byte) 0xff);
                point[31] = 0x7f;
            }
            point[0] = (byte) first;
            assertThatThrownBy(() -> VerificationKey.ofEd25519(point)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void readsBackAnyBytesInBothAlphabets() {
        var random = new Random(20260302);
        for (var length = 0; length < 100; length++) {
            var bytes = new byte[length];
            random.nextBytes(bytes);
            for (var zero = 0; zero < Math.min(length, random.nextInt(4)); zero++) bytes[zero] = 0;
            assertThat(Multibase.decodeBase58(Multibase.base58(bytes))).isEqualTo(bytes);
            assertThat(Multibase.decodeBase64Url(Multibase.base64Url(bytes))).isEqualTo(bytes);
        }
    }

    /// RFC 7515, "Terminology": one spelling for each run of bytes.
    @Test
    void readsAJsonWebKeyInItsOneSpellingOnly() {
        var jwk = JsonWebKeys.write(SigningKey.restoreEd25519(new byte[32], SecretAccess.toStoreKeys())
                .publicKey());
        var x = jwk.path("x").asString();
        assertThat(JsonWebKeys.read(jwk)).isPresent();
        for (var other : new String[] {
            x + "=",
            x + "\n",
            " " + x,
            x.substring(0, 20) + "\n" + x.substring(20),
            x.replace('_', '/').replace('-', '+') + "/",
            x.substring(0, 42) + (char) (x.charAt(42) + 1)
        })
            assertThatThrownBy(() -> JsonWebKeys.read(jwk.deepCopy().put("x", other)))
                    .as(other)
                    .hasMessage("member of the key is not base64url without padding: x");
        assertThatThrownBy(() -> JsonWebKeys.read(jwk.deepCopy().put("x", "")))
                .hasMessage("member of the key is missing: x");
    }
}
