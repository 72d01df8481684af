package org.assay.credential.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyFileTest {
    private static final SecretAccess ACCESS = SecretAccess.toStoreKeys();
    private final SecureRandom random = new SecureRandom();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"ED25519", "P256", "P384"})
    void readsBackTheKeyWithItsPassphraseOnly(KeyType type) {
        var key = SigningKey.generate(type, random);
        var text = KeyFile.write(key, "open sesame".toCharArray(), random, ACCESS);
        assertThat(KeyFile.isWrapped(text)).isTrue();
        assertThat(KeyFile.read(text, "open sesame".toCharArray(), ACCESS).publicKey())
                .isEqualTo(key.publicKey());
        assertThatThrownBy(() -> KeyFile.read(text, "open says me".toCharArray(), ACCESS))
                .hasMessageContaining("passphrase");
        var bare = KeyFile.write(key, new char[0], random, ACCESS);
        assertThat(KeyFile.isWrapped(bare)).isFalse();
        assertThat(KeyFile.read(bare, new char[0], ACCESS).publicKey()).isEqualTo(key.publicKey());
        assertThatThrownBy(() -> KeyFile.read("nothing", new char[0], ACCESS)).hasMessageContaining("PEM");
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"ED25519", "P256", "P384"})
    void isReadByOpenSsl(KeyType type) throws IOException, InterruptedException {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/openssl")));
        var file = folder.resolve("key.pem");
        var key = SigningKey.generate(type, random);
        Files.writeString(file, KeyFile.write(key, "open sesame".toCharArray(), random, ACCESS));
        var openssl = new ProcessBuilder(
                        "/usr/bin/openssl",
                        "pkey",
                        "-in",
                        file.toString(),
                        "-passin",
                        "pass:open sesame",
                        "-pubout",
                        "-outform",
                        "DER")
                .start();
        var published = openssl.getInputStream().readAllBytes();
        assertThat(openssl.waitFor()).isZero();
        assertThat(published).isEqualTo(key.publicKey().jca().getEncoded());
    }
}
