package org.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Papers point at what exists.
class DocumentsTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]+)(?:#[^)]*)?\\)");

    @Test
    void everyRelativeLinkLeadsToAFile() throws IOException {
        for (var paper : papers()) {
            var links = LINK.matcher(Files.readString(paper))
                    .results()
                    .map(match -> match.group(1))
                    .filter(link -> !link.contains("://") && !link.startsWith("mailto:"));
            assertThat(links)
                    .as(paper.toString())
                    .allSatisfy(link ->
                            assertThat(paper.resolveSibling(link).normalize()).exists());
        }
    }

    @Test
    void everyModuleOfTheServerStandsInTheArchitecture() throws IOException {
        var architecture = Files.readString(ROOT.resolve("ARCHITECTURE.md"));
        try (var modules = Files.list(ROOT.resolve("server/src/main/java/org/assay"))) {
            assertThat(modules.filter(Files::isDirectory))
                    .allSatisfy(module -> assertThat(architecture).contains("`" + module.getFileName() + "`"));
        }
    }

    @Test
    void everyDecisionSaysWhatWhyAndWhenToThinkAgain() throws IOException {
        try (var decisions = Files.list(ROOT.resolve("docs/decisions"))) {
            assertThat(decisions)
                    .isNotEmpty()
                    .allSatisfy(decision -> assertThat(Files.readString(decision))
                            .contains(
                                    "Status: ",
                                    "Context: ",
                                    "Decision: ",
                                    "Alternatives: ",
                                    "Consequences: ",
                                    "Reconsider when: "));
        }
    }

    private static List<Path> papers() throws IOException {
        try (var top = Files.list(ROOT);
                var docs = Files.walk(ROOT.resolve("docs"))) {
            return java.util.stream.Stream.concat(top, docs)
                    .filter(path -> path.toString().endsWith(".md"))
                    .toList();
        }
    }
}
