package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The command with a key that stays in a token. Each run is a process of its own, because a module reads its
/// settings from the process.
class HardwareKeyTest {
    private static final Path MODULE = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static final String PIN = "271828";

    @TempDir
    private Path folder;

    private final Command command = new Command();

    @BeforeEach
    void makeAToken() throws IOException, InterruptedException {
        assumeTrue(Files.exists(MODULE), "no softhsm2");
        Files.createDirectory(folder.resolve("tokens"));
        var settings = "directories.tokendir = %s\nlog.level = ERROR\n".formatted(folder.resolve("tokens"));
        Files.writeString(folder.resolve("softhsm2.conf"), settings);
        assertThat(Command.works(
                        "env",
                        "SOFTHSM2_CONF=" + folder.resolve("softhsm2.conf"),
                        "softhsm2-util",
                        "--init-token",
                        "--free",
                        "--label",
                        "Aldermere",
                        "--so-pin",
                        "314159",
                        "--pin",
                        PIN))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ED25519, vc+jwt", "P384, data-integrity"})
    void drawsAKeyInATokenAndSignsWithIt(String type, String form) throws IOException, InterruptedException {
        var made = run(PIN, "keygen", "-t", type, "--label", "issuing");
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).startsWith("did:key:z");
        var unsigned = Files.writeString(folder.resolve("unsigned.json"), """
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
                 "credentialSubject": {"id": "urn:uuid:00000000-0000-4000-8000-000000000001"}}""");
        var issued = run(PIN, "issue", "--as", form, "--label", "issuing", unsigned.toString());
        assertThat(issued.code()).as(issued.err()).isZero();
        var signed = Files.writeString(folder.resolve("signed"), issued.out());
        var verified = command.at(java.time.Instant.now().plusSeconds(1)).run("verify", signed);
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(verified.out()).contains("by " + made.out().strip());
    }

    @Test
    void saysWhatIsWrong() throws IOException, InterruptedException {
        var wrong = run("000000", "keygen", "--label", "issuing");
        assertThat(wrong.code()).isEqualTo(Assay.USAGE);
        assertThat(wrong.err()).contains("the PIN is not that of the token").doesNotContain("000000", "\tat ");
        assertThat(run("", "keygen", "--label", "x").code()).isEqualTo(Assay.USAGE);
        assertThat(run(PIN, "issue", "--label", "nobody's", "x.json").err())
                .contains("has no private key \"nobody's\"");
        var nothing = command.run("keygen", "--pkcs11", MODULE, "--token", "Aldermere");
        assertThat(nothing.err()).contains("--label");
        assertThat(command.run("keygen", "--pkcs11", MODULE, "--token", "A", "--label", "x")
                        .err())
                .contains("ASSAY_PIN");
        command.environment.put("ASSAY_PIN", PIN);
        assertThat(command.run("keygen", "--pkcs11", "/nowhere.so", "--token", "A", "--label", "x")
                        .err())
                .contains("no PKCS#11 module can be loaded from /nowhere.so");
        assertThat(command.run("keygen").err()).contains("--output").contains("--pkcs11");
    }

    private Command.Ran run(String pin, String... words) throws IOException, InterruptedException {
        var all = new ArrayList<Object>(List.of(words));
        all.addAll(1, List.of("--pkcs11", MODULE, "--token", "Aldermere"));
        var around = List.of("env", "SOFTHSM2_CONF=" + folder.resolve("softhsm2.conf"), "ASSAY_PIN=" + pin);
        return Command.inProcess(around, all.toArray());
    }
}
