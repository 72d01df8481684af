package org.assay.credential.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
                "zDnaerDaTF5BXEavCrfRZEk316dpbLsfPDZ3WJ5hRTPFU2169",
                "u7QEh"
            })
    void refusesWhatIsNotAnEd25519Multikey(String text) {
        assertThatThrownBy(() -> Multikey.decode(text)).isInstanceOf(IllegalArgumentException.class);
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
}
