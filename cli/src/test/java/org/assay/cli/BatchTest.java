package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// Folders and tables of learners, signed in one run or in several.
class BatchTest {
    private static final String TEMPLATE = """
            {"@context": ["https://www.w3.org/ns/credentials/v2"], "type": ["VerifiableCredential"],
             "validFrom": "2026-03-01T00:00:00Z", "name": "Survey Data Analysis, {{ cohort }}",
             "description": "{{remark?}}",
             "credentialSubject": {"id": "urn:student:{{student}}"}}
            """;

    @TempDir
    private Path folder;

    private final Command command = new Command();
    private Path template = Path.of("");
    private Path csv = Path.of("");
    private Path signed = Path.of("");

    @BeforeEach
    void drawAKey() throws IOException {
        command.run("keygen", "-o", folder.resolve("key"));
        template = Files.writeString(folder.resolve("template.json"), TEMPLATE);
        csv = folder.resolve("learners.csv");
        signed = folder.resolve("signed");
    }

    @Test
    void signsOneCredentialForEachRow() throws IOException {
        write("student,cohort,remark\r\n1,2026,\r\n2,\"Spring, 2026\",\"said \"\"yes\"\"\nand no\"\r\n\r\n");
        var ran = issue("--name", "student");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).isEqualTo("2 signed, 0 there already, 0 refused\n");
        assertThat(files()).containsExactly("1.json", "2.json");
        assertThat(read("1.json").has("description")).isFalse();
        assertThat(read("2.json").path("name").asString()).isEqualTo("Survey Data Analysis, Spring, 2026");
        assertThat(read("2.json").path("description").asString()).isEqualTo("said \"yes\"\nand no");
        var verified = command.run("verify", "-q", signed);
        assertThat(verified.code()).as(verified.out()).isZero();
        assertThat(verified.err()).contains("2 valid, 0 invalid, 0 could not tell");
    }

    @Test
    void saysWhatIsWrongByItsLineAndSignsTheRest() throws IOException {
        write("student;cohort;remark\n1;2026;\n;2026;\n3;2026\n../4;2026;\n1;2026;\n6;2026;x\n");
        var ran = issue("--name", "student", "--json");
        assertThat(ran.code()).isEqualTo(Assay.INVALID);
        assertThat(ran.err())
                .contains("learners.csv:3: not the name of a file")
                .contains("learners.csv:4: 2 values, where the first row names 3 columns")
                .contains("learners.csv:5: not the name of a file")
                .contains("learners.csv:6: would be called 1 as well as that of ")
                .doesNotContain("\r", "\u001b");
        var summary = StrictJson.parse(ran.out().strip().getBytes(StandardCharsets.UTF_8));
        assertThat(summary.path("signed").intValue()).isEqualTo(2);
        assertThat(summary.path("refused").intValue()).isEqualTo(4);
        assertThat(summary.path("errors").size()).isEqualTo(4);
        assertThat(files()).containsExactly("1.json", "6.json");
    }

    /// A table, a file and what stands in it come from others than who looks at the terminal.
    @Test
    void printsNoControlCharactersOfOthers() throws IOException {
        var evil = "\u001b[2J\u009b31m\u202e\u0007";
        write("student,cohort,remark\n" + evil + ",2026,\n");
        var unsigned = Files.createDirectory(folder.resolve("unsigned"));
        var template = TEMPLATE.replaceAll("\\{\\{.*?\\}\\}", "1");
        Files.writeString(unsigned.resolve("a" + evil + ".json"), "{");
        var bad = Files.writeString(
                unsigned.resolve("b" + evil + "\nother.json: valid.json"),
                template.replace("\"name\"", "\"\\u001b[2J\\u009b31m\\u202e\""));
        var key = folder.resolve("key");
        for (var ran : new Command.Ran[] {
            issue("--name", "student"),
            issue("--name", "student", "--json"),
            command.run("issue", "-k", key, "-d", signed, unsigned),
            command.run("issue", "-k", key, "-d", signed, "--json", unsigned),
            command.run("issue", "-k", key, bad),
            command.run("lint", bad),
            command.run("issue", "-k", key, folder.resolve("missing" + evil)),
            command.run("issue", "--" + evil),
        }) {
            assertThat(ran.code()).isNotZero();
            assertThat((ran.out() + ran.err()).replace("\n", ""))
                    .isNotEmpty()
                    .doesNotContainPattern("[\\p{Cc}\\p{Cf}]");
            assertThat(ran.out() + ran.err()).doesNotContain("\nother.json: valid");
        }
    }

    @ParameterizedTest
    @CsvSource({"data-integrity, .json", "jwt, .jwt", "vc+jwt, .jwt", "vc+sd-jwt, .sd-jwt"})
    void takesUpARunThatWasStopped(String form, String ending) throws IOException {
        write("student,cohort,remark\n1,2026,\n2,2026,\n");
        assertThat(issue("--as", form).code()).isZero();
        Files.delete(signed.resolve("line-3" + ending));
        var before = Files.readString(signed.resolve("line-2" + ending));
        command.at(Command.NOON.plusSeconds(60));
        var again = issue("--as", form);
        assertThat(again.out()).isEqualTo("1 signed, 1 there already, 0 refused\n");
        assertThat(Files.readString(signed.resolve("line-2" + ending))).isEqualTo(before);
    }

    @Test
    void neverPutsOneCredentialInThePlaceOfAnother() throws IOException {
        write("student,cohort,remark\n1,2026,\n");
        issue();
        write("student,cohort,remark\n2,2026,\n");
        var other = issue();
        assertThat(other.code()).isEqualTo(Assay.INVALID);
        assertThat(other.err()).contains("learners.csv:2: there is another credential already");
    }

    @Test
    void aFolderIsSignedInTheSameWay() throws IOException {
        var unsigned = Files.createDirectory(folder.resolve("unsigned"));
        Files.writeString(unsigned.resolve("a.json"), TEMPLATE.replaceAll("\\{\\{.*?\\}\\}", "1"));
        Files.writeString(unsigned.resolve("b.json"), "{");
        Files.writeString(unsigned.resolve("c.json"), "{\"@context\": []}");
        var ran = command.run("issue", "-k", folder.resolve("key"), "-d", signed, unsigned);
        assertThat(ran.code()).isEqualTo(Assay.INVALID);
        assertThat(ran.err()).contains("b.json: ", "c.json: ");
        assertThat(ran.out()).startsWith("1 signed, 0 there already, 2 refused");
        assertThat(files()).containsExactly("a.json");
    }

    @ParameterizedTest
    @CsvSource({
        "'--template TEMPLATE', --csv and --template",
        "'--template TEMPLATE --csv CSV', --directory",
        "'-d SIGNED --template TEMPLATE --csv CSV --name nickname', nickname",
        "'-d SIGNED --template TEMPLATE --csv EMPTY', the table is empty",
        "'-d SIGNED --template TEMPLATE --csv OTHER', {{ cohort }}",
        "'-d SIGNED', what is to be signed"
    })
    void saysWhatIsMissing(String options, String reason) throws IOException {
        write("student,cohort,remark\n1,2026,\n");
        var line = "issue -k %s %s"
                .formatted(folder.resolve("key"), options)
                .replace("TEMPLATE", template.toString())
                .replace("CSV", csv.toString())
                .replace("SIGNED", signed.toString())
                .replace("EMPTY", Files.writeString(folder.resolve("empty"), "").toString())
                .replace(
                        "OTHER",
                        Files.writeString(folder.resolve("other"), "student\n1\n")
                                .toString());
        var ran = command.run((Object[]) line.split(" "));
        assertThat(ran.code()).isEqualTo(Assay.USAGE);
        assertThat(ran.err())
                .contains(reason.replace("{{ cohort }}", "{{cohort}}"))
                .doesNotContain("\tat ");
    }

    @Test
    void speaksWithoutColourOrProgressWhereNobodyLooks() throws IOException, InterruptedException {
        write("student,cohort,remark\n"
                + "%d,2026,\n"
                        .repeat(50)
                        .formatted(Stream.iterate(1, i -> i + 1).limit(50).toArray()));
        var ran = Command.inProcess(
                java.util.List.of(),
                "issue",
                "-k",
                folder.resolve("key"),
                "-d",
                signed,
                "--template",
                template,
                "--csv",
                csv);
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out() + ran.err()).isEqualTo("50 signed, 0 there already, 0 refused\n");
        var verified = Command.inProcess(java.util.List.of(), "verify", "--offline", "-q", signed);
        assertThat(verified.out() + verified.err()).doesNotContain("\u001b", "\r");
    }

    private Command.Ran issue(String... more) {
        var words = new java.util.ArrayList<Object>(java.util.List.of("issue", "-k", folder.resolve("key")));
        words.addAll(java.util.List.of("-d", signed, "--template", template, "--csv", csv));
        words.addAll(java.util.List.of(more));
        return command.run(words.toArray());
    }

    private void write(String table) throws IOException {
        Files.writeString(csv, table);
    }

    private java.util.List<String> files() throws IOException {
        try (var all = Files.list(signed)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private JsonNode read(String name) throws IOException {
        return StrictJson.parse(Files.readAllBytes(signed.resolve(name)));
    }
}
