package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.assay.credential.json.StrictJson;
import org.assay.credential.status.StatusList;
import org.assay.credential.status.StatusPurpose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that prove a credential when nothing else is left.
class BundleCommandTest {
    private static final String LIST = "https://aldermere.example/status/1";
    private static final Instant IN_2056 = Instant.parse("2056-03-02T12:00:00Z");

    @TempDir
    private Path folder;

    private final Command command = new Command();
    private String issuer = "";
    private Path signed = Path.of("");

    @BeforeEach
    void issueWithAStatus() throws IOException {
        issuer = command.run("keygen", "-o", folder.resolve("key")).out().strip();
        var list = StatusList.empty(StatusList.MIN_BITS)
                .credential(LIST, issuer, StatusPurpose.REVOCATION, Command.NOON, Command.NOON.plusSeconds(86_400));
        command.publish(LIST, issue(new String(StrictJson.write(list), StandardCharsets.UTF_8)));
        signed = Files.writeString(folder.resolve("signed.json"), issue("""
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
                 "credentialSubject": {"id": "urn:uuid:00000000-0000-4000-8000-000000000001"},
                 "credentialStatus": {"type": "BitstringStatusListEntry", "statusPurpose": "revocation",
                   "statusListIndex": "7", "statusListCredential": "%s"}}""".formatted(LIST)));
    }

    private String issue(String unsigned) throws IOException {
        var file = Files.writeString(folder.resolve("unsigned.json"), unsigned);
        var issued = command.run("issue", "-k", folder.resolve("key"), file);
        assertThat(issued.code()).as(issued.err()).isZero();
        return issued.out().strip();
    }

    @Test
    void verifiesThirtyYearsOnAndSaysAsOfWhenTheStatusIsKnown() {
        var bundle = folder.resolve("award.zip");
        var made = command.run("bundle", "-o", bundle, signed);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("valid").contains("1 documents of others");
        command.asked.clear();
        command.web.clear();
        var ran = command.at(IN_2056).run("verify", "bundle", bundle);
        assertThat(ran.code()).as(ran.out()).isZero();
        assertThat(ran.out())
                .contains("signed by nobody, whose word is not taken")
                .contains("known as of 2026-03-02T12:00:00Z, when its issuer signed the list")
                .contains("today      could not tell: status list");
        assertThat(command.asked).isEmpty();
        assertThat(command.run("verify", "bundle", "--today", bundle).code()).isEqualTo(Assay.UNKNOWN);
        assertThat(command.run("verify", "bundle", "--json", bundle).out())
                .contains("\"verdict\":\"PASSED\"")
                .contains("\"statusKnownAt\":\"2026-03-02T12:00:00Z\"");
    }

    @Test
    void takesTheWordOfAMakerWhoIsNamed() {
        var bundle = folder.resolve("award.zip");
        var maker =
                command.run("keygen", "-o", folder.resolve("archive.key")).out().strip();
        command.run("bundle", "-k", folder.resolve("archive.key"), "-o", bundle, signed);
        assertThat(command.run("verify", "bundle", "--maker", maker, bundle).out())
                .contains(maker + ", taken at its word");
        var other = command.run("verify", "bundle", "--maker", issuer, bundle);
        assertThat(other.code()).isEqualTo(Assay.INVALID);
        assertThat(other.out()).contains("bundle is signed by " + maker);
    }

    @Test
    void refusesABundleThatWasChanged() throws IOException {
        var bundle = folder.resolve("award.zip");
        command.run("bundle", "-o", bundle, signed);
        var bytes = Files.readAllBytes(bundle);
        bytes[bytes.length / 2] ^= 1;
        Files.write(bundle, bytes);
        var ran = command.run("verify", "bundle", bundle);
        assertThat(ran.code()).isEqualTo(Assay.INVALID);
        assertThat(ran.out()).contains("invalid: not ");
        assertThat(command.run("verify", bundle).err()).contains("assay verify bundle");
        assertThat(command.run("bundle", "-o", bundle, folder.resolve("key")).err())
                .isNotBlank();
    }

    /// No clock that is handed in and no web in memory: a process without any network, and another date.
    @Test
    void verifiesWithTheNetworkReallyOffAndTheClockReallyIn2056() throws IOException, InterruptedException {
        assumeTrue(
                Command.works("unshare", "--map-root-user", "--net", "true"), "no unshare that takes the network away");
        assumeTrue(Command.works("faketime", "2056-03-02 12:00:00", "true"), "no faketime");
        var bundle = folder.resolve("award.zip");
        command.run("bundle", "-o", bundle, signed);
        var around = List.of("unshare", "--map-root-user", "--net", "faketime", "2056-03-02 12:00:00");
        var ran = Command.inProcess(around, "verify", "bundle", "--json", bundle);
        assertThat(ran.code()).as(ran.err() + ran.out()).isZero();
        var report = StrictJson.parse(ran.out().strip().getBytes(StandardCharsets.UTF_8));
        assertThat(report.path("verdict").asString()).isEqualTo("PASSED");
        assertThat(report.path("today").path("at").asString()).startsWith("2056-03-02T");
        assertThat(report.path("today").path("verdict").asString()).isEqualTo("UNKNOWN");
        assertThat(report.path("statusKnownAt").asString()).isEqualTo("2026-03-02T12:00:00Z");
        var online = Command.inProcess(around, "verify", signed);
        assertThat(online.out()).as("and there truly is no network").contains("could not tell");
    }
}
