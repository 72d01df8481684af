package org.assay.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the README shows is what one sees.
class ReadmeTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final String ADDRESS = "http://localhost:8080";
    private static final Pattern BLOCK = Pattern.compile("```text\n(.*?)```", Pattern.DOTALL);

    /// A command and what it prints.
    private record Exchange(String command, String output) {}

    @Test
    void everyCommandPrintsWhatItSays() throws IOException {
        assumeTrue(Program.isInstalled("curl"), "skipped: curl is not installed");
        try (var assay = RunningAssay.start("readme", null)) {
            for (var exchange : exchanges()) {
                var expected = exchange.output.replace(ADDRESS, assay.url(""));
                switch (exchange.command) {
                    case "./run" -> assertThat(assay.said()).contains(expected.strip());
                    case "./test" -> assertThat(expected).isEmpty();
                    default ->
                        assertThat(output(exchange.command.replace(ADDRESS, assay.url(""))))
                                .as(exchange.command)
                                .isEqualTo(expected);
                }
            }
        }
    }

    private static String output(String command) throws IOException {
        return Program.run(ROOT, Map.of(), List.of("sh", "-c", command)).output();
    }

    private static List<Exchange> exchanges() throws IOException {
        var exchanges = new ArrayList<Exchange>();
        var blocks = BLOCK.matcher(Files.readString(ROOT.resolve("README.md")));
        while (blocks.find()) {
            for (var exchange : blocks.group(1).split("(?m)^\\$ ")) {
                var end = exchange.indexOf('\n');
                if (end >= 0) exchanges.add(new Exchange(exchange.substring(0, end), exchange.substring(end + 1)));
            }
        }
        assertThat(exchanges).hasSizeGreaterThan(3);
        return exchanges;
    }
}
