package org.assay.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The list of attacks names tests that are there.
class AttacksTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern CLAIM = Pattern.compile("`(\\w+(?:Test|Fuzz))\\.(\\w+)`");
    private static final int MIN_CLAIMS = 100;

    @Test
    void everyAttackNamesAClaimThatIsTested() throws IOException {
        var sources = sources();
        var claims = CLAIM.matcher(Files.readString(ROOT.resolve("docs/attacks.md")));
        var count = 0;
        while (claims.find()) {
            assertThat(sources).containsKey(claims.group(1));
            assertThat(sources.get(claims.group(1)))
                    .anyMatch(source -> source.contains(" %s(".formatted(claims.group(2))));
            count++;
        }
        assertThat(count).isGreaterThan(MIN_CLAIMS);
    }

    private static Map<String, List<String>> sources() throws IOException {
        var sources = new HashMap<String, List<String>>();
        for (var module : List.of("credential", "cli"))
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                for (var file : files.filter(Files::isRegularFile).toList())
                    sources.merge(
                            file.getFileName().toString().replace(".java", ""),
                            List.of(Files.readString(file)),
                            (some, more) ->
                                    Stream.concat(some.stream(), more.stream()).toList());
            }
        return sources;
    }
}
