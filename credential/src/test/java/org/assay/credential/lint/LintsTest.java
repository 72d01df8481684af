package org.assay.credential.lint;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assay.credential.Cast;
import org.assay.credential.Standards;
import org.assay.credential.json.StrictJson;
import org.assay.credential.openbadges.OpenBadges;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class LintsTest {
    private static final String BADGES = "schemas/ob3/ob_v3p0_achievementcredential_schema.json";
    private static final String RECORDS = "schemas/clr2/clr_v2p0_clrcredential_schema.json";
    private static final Path SAMPLES = Path.of("src/test/resources/lint");

    static Stream<Lint> lints() {
        return Lints.all().stream();
    }

    @ParameterizedTest
    @MethodSource("lints")
    void everyLintHasACitationADateAndSamplesOfBothKinds(Lint lint) throws IOException {
        assertThat(lint.citation()).matches(".+ [0-9.]+, \".+\"");
        assertThat(lint.effective()).isBefore("2026-03-02");
        assertThat(samples(lint.name(), "good-")).isNotEmpty();
        assertThat(samples(lint.name(), "bad-")).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("lints")
    void passesTheGoodSamplesAndObjectsToTheBad(Lint lint) throws IOException {
        for (var good : samples(lint.name(), "good-")) {
            assertThat(lint.examine(read(good))).as(good.toString()).isEmpty();
            assertThat(Lints.examine(read(good))).as(good.toString()).isEmpty();
        }
        for (var bad : samples(lint.name(), "bad-"))
            assertThat(lint.examine(read(bad))).as(bad.toString()).isNotEmpty();
    }

    @Test
    void findsNothingInWhatOurRecordsWrite() {
        assertThat(Lints.examine(OpenBadges.write(Cast.credential().build()))).isEmpty();
    }

    /// What the lints let through, the schema that 1EdTech publishes accepts.
    @Test
    void isAtLeastAsStrictAsThePublishedSchema() throws IOException {
        var schema = schema(BADGES);
        var ofRecords = schema(RECORDS);
        for (var lint : Lints.all()) {
            for (var sample : samples(lint.name(), "")) {
                var its = LearnerRecords.isOne(read(sample)) ? ofRecords : schema;
                var objections = its.validate(Files.readString(sample), InputFormat.JSON);
                if (Lints.examine(read(sample)).isEmpty())
                    assertThat(objections).as(sample.toString()).isEmpty();
                if (!objections.isEmpty())
                    assertThat(Lints.examine(read(sample)))
                            .as(sample.toString())
                            .isNotEmpty();
            }
        }
        var written =
                new String(StrictJson.write(OpenBadges.write(Cast.credential().build())), StandardCharsets.UTF_8);
        assertThat(schema.validate(written, InputFormat.JSON)).isEmpty();
    }

    /// Each member in turn is removed, or replaced by a value of another kind: where the schema objects, so do
    /// we.
    @ParameterizedTest
    @CsvSource({BADGES + ", good-plain.json", RECORDS + ", good-record.json"})
    void objectsWhereverThePublishedSchemaDoes(String published, String sample) throws IOException {
        var schema = schema(published);
        var good = read(SAMPLES.resolve("data-model").resolve(sample));
        var tried = 0;
        for (var mutant : Mutants.of(good)) {
            var objections =
                    schema.validate(new String(StrictJson.write(mutant), StandardCharsets.UTF_8), InputFormat.JSON);
            if (objections.isEmpty()) continue;
            assertThat(Lints.examine(mutant)).as(objections + " in " + mutant).isNotEmpty();
            tried++;
        }
        assertThat(tried).isGreaterThan(80);
    }

    private static Schema schema(String file) {
        var text = new String(Standards.bytes(file), StandardCharsets.UTF_8);
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09);
        return registry.getSchema(text, InputFormat.JSON);
    }

    private static List<Path> samples(String lint, String prefix) throws IOException {
        try (var files = Files.list(SAMPLES.resolve(lint))) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }

    private static ObjectNode read(Path file) throws IOException {
        return StrictJson.parseObject(Files.readAllBytes(file));
    }
}
