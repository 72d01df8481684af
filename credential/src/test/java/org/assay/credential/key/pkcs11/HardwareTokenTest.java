package org.assay.credential.key.pkcs11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.credential.Cast;
import org.assay.credential.Issuer;
import org.assay.credential.Outcome;
import org.assay.credential.Verifier;
import org.assay.credential.did.VerificationMethod;
import org.assay.credential.fetch.Fetcher;
import org.assay.credential.key.KeyFile;
import org.assay.credential.key.KeyType;
import org.assay.credential.key.SecretAccess;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.credential.openbadges.Profile;
import org.assay.credential.proof.Cryptosuite;
import org.assay.credential.proof.ProofOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Keys in SoftHSM, which answers as a device would. Skipped where it is not installed.
@SuppressWarnings("restricted")
class HardwareTokenTest {
    private static final String PIN = "271828";

    @TempDir
    private static Path folder;

    private static Path module = Path.of("");

    @BeforeAll
    static void makeAToken() throws IOException, InterruptedException {
        var found = Stream.of(
                        "/usr/lib/softhsm/libsofthsm2.so",
                        "/usr/lib64/softhsm/libsofthsm2.so",
                        "/usr/lib64/pkcs11/libsofthsm2.so",
                        "/opt/homebrew/lib/softhsm/libsofthsm2.so")
                .map(Path::of)
                .filter(Files::exists)
                .findFirst();
        assumeTrue(found.isPresent(), "no softhsm2");
        module = found.get();
        Files.createDirectory(folder.resolve("tokens"));
        var settings = Files.writeString(
                folder.resolve("softhsm2.conf"),
                "directories.tokendir = %s\nobjectstore.backend = file\nlog.level = ERROR\n"
                        .formatted(folder.resolve("tokens")));
        setenv("SOFTHSM2_CONF", settings.toString());
        var maker = new ProcessBuilder(
                "softhsm2-util", "--init-token", "--free", "--label", "Aldermere", "--so-pin", "314159", "--pin", PIN);
        maker.environment().put("SOFTHSM2_CONF", settings.toString());
        var process = maker.redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    /// The module asks the process itself, not Java's copy of its environment.
    private static void setenv(String name, String value) {
        var linker = Linker.nativeLinker();
        var setenv = linker.downcallHandle(
                linker.defaultLookup().find("setenv").orElseThrow(),
                FunctionDescriptor.of(
                        ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        try (var arena = Arena.ofConfined()) {
            assertThat((int) setenv.invoke(arena.allocateFrom(name), arena.allocateFrom(value), 1))
                    .isZero();
        } catch (Throwable impossible) {
            throw new AssertionError(impossible);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = KeyType.class,
            names = {"ED25519", "P256", "P384"})
    void signsCredentialsWithAKeyThatStaysInTheToken(KeyType type) {
        try (var token = open(PIN)) {
            var made = token.generate(type, "issuing " + type);
            var key = token.key("issuing " + type);
            assertThat(key.publicKey()).isEqualTo(made.publicKey());
            assertThat(key.publicKey().type()).isEqualTo(type);
            var message = "Survey Data Analysis".getBytes(StandardCharsets.UTF_8);
            assertThat(key.publicKey().verify(message, key.sign(message))).isTrue();
            assertThat(key.publicKey().verify(new byte[0], key.sign(new byte[0])))
                    .isTrue();
            var method = VerificationMethod.idOf(key.publicKey());
            var credential = OpenBadges.write(Cast.credential().build());
            credential.set(
                    "issuer",
                    OpenBadges.write(Profile.builder("did:key:" + key.publicKey())
                            .name("Aldermere University")
                            .build()));
            var options = ProofOptions.assertion(Cryptosuite.rdfc(type), method, Cast.NOON);
            var signed = Issuer.sign(credential, key, options).bytes();
            var report = new Verifier(Fetcher.offline(), java.time.Clock.fixed(Cast.NOON, java.time.ZoneOffset.UTC))
                    .verify(signed);
            assertThat(report.verdict()).as(report.checks().toString()).isEqualTo(Outcome.PASSED);
            assertThatThrownBy(() -> KeyFile.write(
                            key, new char[0], new java.security.SecureRandom(), SecretAccess.toStoreKeys()))
                    .hasMessageContaining("does not live in memory");
        }
    }

    @Test
    void signsForManyAtOnce() throws Exception {
        try (var token = open(PIN);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var key = token.generate(KeyType.ED25519, "many");
            var all = IntStream.range(0, 400)
                    .mapToObj(i -> threads.submit(() -> {
                        var message = ("message " + i).getBytes(StandardCharsets.UTF_8);
                        return key.publicKey().verify(message, key.sign(message));
                    }))
                    .toList();
            for (var one : all) assertThat(one.get()).isTrue();
        }
    }

    @Test
    void saysWhatIsWrongAndNeverThePin() {
        assertRefused("pin-wrong", () -> open("999999"));
        assertRefused("pin-wrong", () -> open(""));
        assertRefused("no-such-token", () -> HardwareToken.open(module, "Elsewhere", PIN.toCharArray()));
        assertRefused(
                "module-missing", () -> HardwareToken.open(Path.of("/nowhere/module.so"), "Aldermere", new char[0]));
        assertRefused(
                "module-missing",
                () -> HardwareToken.open(
                        Path.of(System.getProperty("java.home"), "lib", "libzip.so"), "Aldermere", new char[0]));
        try (var token = open(PIN)) {
            assertRefused("no-such-key", () -> token.key("nobody's"));
            token.generate(KeyType.P256, "once");
            assertRefused("key-exists", () -> token.generate(KeyType.P384, "once"));
            assertRefused("kind-not-supported", () -> token.generate(KeyType.RSA, "rsa"));
        }
    }

    @Test
    void signsNothingOnceItIsClosed() {
        var token = open(PIN);
        var key = token.generate(KeyType.ED25519, "closing");
        token.close();
        token.close();
        assertRefused("token-closed", () -> key.sign(new byte[1]));
        try (var again = open(PIN)) {
            assertThat(again.key("closing").publicKey()).isEqualTo(key.publicKey());
        }
    }

    private static HardwareToken open(String pin) {
        return HardwareToken.open(module, "Aldermere", pin.toCharArray());
    }

    private static void assertRefused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(TokenUnavailable.class, refused -> {
            assertThat(refused.code()).as(refused.getMessage()).isEqualTo(code);
            assertThat(refused.getMessage()).doesNotContain(PIN).doesNotContain("999999");
        });
    }
}
