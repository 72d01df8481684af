package org.assay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

/// The command as people and scripts use it.
class AssayTest {
    private static final String UNSIGNED = """
            {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
             "credentialSubject": {"id": "urn:uuid:00000000-0000-4000-8000-000000000001"}}
            """;

    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {}

    @ParameterizedTest
    @CsvSource({"ED25519, eddsa-rdfc-2022", "ED25519, eddsa-jcs-2022", "P256, ecdsa-rdfc-2019", "P384, ecdsa-jcs-2019"})
    void issuesWhatItVerifiesAndRefusesWhatWasChanged(String type, String suite) throws IOException {
        var signed = issue(type, suite);
        var verified = run("verify", "--offline", signed.toString());
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(verified.out()).contains("valid").contains("signature holds");
        Files.writeString(signed, Files.readString(signed).replace("000000000001", "000000000002"));
        var changed = run("verify", "--offline", "-q", signed.toString());
        assertThat(changed.code()).isEqualTo(Assay.INVALID);
        assertThat(changed.out()).contains("invalid: signature does not hold");
    }

    @Test
    void couldNotTellIsAnAnswerOfItsOwn() throws IOException {
        var signed = issue("ED25519", "eddsa-rdfc-2022");
        Files.writeString(
                signed, Files.readString(signed).replaceAll("did:key:(z[A-Za-z0-9]+)", "did:web:aldermere.example"));
        var ran = run("verify", "--offline", "--json", signed.toString());
        assertThat(ran.code()).isEqualTo(Assay.UNKNOWN);
        assertThat(StrictJson.parse(ran.out().strip().getBytes(UTF_8))
                        .path("verdict")
                        .asString())
                .isEqualTo("UNKNOWN");
    }

    @Test
    void aWrappedKeyNeedsItsPassphrase() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "open sesame\n");
        var key = folder.resolve("wrapped.pem").toString();
        assertThat(run("keygen", "-o", key, "--passphrase-file", secret.toString())
                        .code())
                .isZero();
        var unsigned = Files.writeString(folder.resolve("u.json"), UNSIGNED).toString();
        assertThat(run("issue", "-k", key, unsigned).err()).contains("--passphrase-file");
        assertThat(run("issue", "-k", key, "--passphrase-file", secret.toString(), unsigned)
                        .code())
                .isZero();
    }

    @Test
    void anIssuerWithoutAnIdGetsThatOfTheKey() throws IOException {
        var key = folder.resolve("issuer.pem").toString();
        var did = run("keygen", "-o", key).out().strip();
        var unsigned = (ObjectNode) StrictJson.parse(UNSIGNED.getBytes(UTF_8));
        unsigned.putObject("issuer").put("name", "Aldermere University");
        var file = Files.write(folder.resolve("i.json"), StrictJson.write(unsigned))
                .toString();
        var signed = run("issue", "-k", key, file);
        assertThat(signed.code()).as(signed.err()).isZero();
        assertThat(signed.out()).contains("\"id\":\"" + did + "\"");
    }

    @Test
    void neverOverwritesAKey() {
        var key = folder.resolve("key.pem").toString();
        assertThat(run("keygen", "-o", key).out()).startsWith("did:key:z6Mk");
        var again = run("keygen", "-o", key);
        assertThat(again.code()).isEqualTo(Assay.USAGE);
        assertThat(again.err()).contains("there is a file already");
    }

    @Test
    void doesNotSignWhatALintObjectsTo() throws IOException {
        var key = folder.resolve("key.pem").toString();
        run("keygen", "-o", key);
        var bad = Files.writeString(folder.resolve("bad.json"), UNSIGNED.replace("\"id\"", "\"grade\": \"A\", \"id\""));
        var refused = run("issue", "-k", key, bad.toString());
        assertThat(refused.code()).isEqualTo(Assay.INVALID);
        assertThat(refused.err()).contains("grade");
        assertThat(refused.out()).isEmpty();
        assertThat(run("lint", bad.toString()).code()).isEqualTo(Assay.INVALID);
    }

    @Test
    void signsAFolderIntoAnother() throws IOException {
        var key = folder.resolve("key.pem").toString();
        run("keygen", "-o", key);
        var from = Files.createDirectory(folder.resolve("in"));
        for (var i = 0; i < 3; i++) Files.writeString(from.resolve(i + ".json"), UNSIGNED);
        var to = folder.resolve("out");
        assertThat(run("issue", "-k", key, "-d", to.toString(), from.toString()).code())
                .isZero();
        assertThat(run("verify", "--offline", to.toString()).code()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><circle r=\"9\"/></svg>",
                "%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [] /Count 0 >>"
                        + " endobj\ntrailer << /Root 1 0 R /Size 3 >>\nstartxref\n0\n%%EOF\n"
            })
    void bakesIntoDrawingsAndDocuments(String picture) throws IOException {
        var signed = issue("ED25519", "eddsa-rdfc-2022");
        var empty = Files.writeString(folder.resolve("empty"), picture).toString();
        var baked = folder.resolve("baked").toString();
        var ran = run("bake", "-o", baked, signed.toString(), empty);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(run("verify", "--offline", baked).code()).isZero();
        assertThat(run("unbake", baked).out().strip())
                .isEqualTo(Files.readString(signed).strip());
        assertThat(run("unbake", empty).code()).isEqualTo(Assay.INVALID);
    }

    /// Who uses the library may leave out what reads PDF.
    @Test
    void aPdfIsNeitherGoodNorBadWhereNothingReadsIt() throws IOException, InterruptedException {
        var document = Files.writeString(folder.resolve("award.pdf"), "%PDF-1.7\n");
        var classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(part -> !part.contains("pdfbox"))
                .collect(Collectors.joining(File.pathSeparator));
        var ran = Command.inProcessOf(classPath, List.of(), "verify", "--offline", document);
        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(Assay.UNKNOWN);
        assertThat(ran.out()).contains("could not tell: not read yet: PDF is not read here, for want of PDFBox");
    }

    @ParameterizedTest
    @CsvSource({"nonsense", "verify --no-such-option x", "verify", "verify no-such-file.json", "keygen -o k -t RSA"})
    void whatIsNotUnderstoodGetsAHint(String line) {
        var ran = run(line.split(" "));
        assertThat(ran.code()).isEqualTo(Assay.USAGE);
        assertThat(ran.err()).isNotBlank().doesNotContain("\tat ");
    }

    /// Text of a stranger could clear the screen, write a line of its own, or turn what is read from right to left.
    @Test
    void printsNoControlCharactersOfOthers() throws IOException {
        var evil = "\\u001b[2J\\u001b[32mvalid\\n\\rother.json: valid\\u202e\\u2066\\u0007\\u009b31m\\u200f";
        for (var text : new String[] {
            "{\"type\":[\"%s\"]}",
            "{\"type\":[\"VerifiableCredential\"],\"@context\":[\"%s\"]}",
            "{\"type\":[\"VerifiableCredential\"],\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],\"%s\":1}",
            "{\"type\":[\"VerifiableCredential\"],\"@context\":[\"https://www.w3.org/ns/credentials/v2\"],"
                    + "\"validFrom\":\"%s\",\"proof\":{\"type\":\"%<s\"}}"
        }) {
            var file = Files.writeString(folder.resolve("evil.json"), text.formatted(evil));
            for (var command :
                    new String[] {"verify --offline", "verify --offline -q", "verify --offline --json", "lint"}) {
                var ran = run((command + " " + file).split(" "));
                assertThat(ran.code()).as(text).isNotZero();
                assertThat((ran.out() + ran.err()).replace("\n", ""))
                        .as(command + text)
                        .doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
                assertThat(ran.out() + ran.err()).doesNotContain("\nother.json: valid");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "keygen",
                "issue",
                "verify",
                "verify bundle",
                "inspect",
                "lint",
                "bake",
                "unbake",
                "status",
                "bundle",
                "log",
                "log root",
                "log key",
                "log checkpoint",
                "log prove",
                "log verify",
                "vc-api",
                "doctor"
            })
    void showsExamplesOfEachCommand(String name) {
        var help = run((name + " --help").split(" "));
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("Usage:", "Examples:", "  assay " + name);
    }

    @Test
    void explainsItself() {
        assertThat(run("--help").out()).contains("keygen", "verify", "vc-api", "Exit codes:");
        assertThat(run("doctor").code()).isZero();
        assertThat(run("lint", "--list").out()).contains("data-model");
    }

    private Path issue(String type, String suite) throws IOException {
        var key = folder.resolve(type + suite + ".pem").toString();
        assertThat(run("keygen", "-o", key, "-t", type).code()).isZero();
        var unsigned = Files.writeString(folder.resolve("unsigned.json"), UNSIGNED);
        var issued = run("issue", "-k", key, "--suite", suite, unsigned.toString());
        assertThat(issued.code()).as(issued.err()).isZero();
        return Files.writeString(folder.resolve("signed.json"), issued.out());
    }

    @Test
    void tellsTheIssuerOfAFaultyBadgeHowToMendIt() throws IOException {
        var badge = Files.writeString(folder.resolve("badge.json"), """
                {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
                 "issuer": "urn:uuid:00000000-0000-4000-8000-000000000002", "issuanceDate": "2026-03-02",
                 "credentialSubject": {"id": "urn:uuid:00000000-0000-4000-8000-000000000001"},
                 "proof": {"type": "DataIntegrityProof", "cryptosuite": "eddsa-2022"}}
                """);
        var linted = run("lint", badge.toString());
        assertThat(linted.code()).isEqualTo(Assay.INVALID);
        assertThat(linted.out())
                .contains("/issuanceDate: a word of data model 1.1")
                .contains("Call the dates validFrom and validUntil, and sign again. (dates-of-data-model-1)")
                .contains("(suite-not-published)");
        var verified = run("verify", "--offline", "--json", badge.toString());
        assertThat(verified.out()).contains("\"repairs\":[{\"name\":\"dates-of-data-model-1\"");
        assertThat(run("verify", "--offline", badge.toString()).out()).contains("to mend    /issuer: no document");
        assertThat(run("lint", "--list").out()).contains("image-as-text").contains("covered");
    }

    private static Ran run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var code = Assay.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Ran(code, out.toString(), err.toString());
    }
}
