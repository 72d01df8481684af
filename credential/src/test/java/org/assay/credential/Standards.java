package org.assay.credential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// Published vectors and samples, read where they stand: in the folder that `ASSAY_STANDARDS` names.
public final class Standards {
    private Standards() {}

    /// Skips the test, saying so, where the folder is not at hand.
    public static Path path(String relative) {
        var folder = System.getenv("ASSAY_STANDARDS");
        Assumptions.assumeTrue(folder != null && Files.isDirectory(Path.of(folder)), "ASSAY_STANDARDS is not set");
        return Path.of(folder).resolve(relative);
    }

    public static byte[] bytes(String relative) {
        try {
            return Files.readAllBytes(path(relative));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// The rows of a tab-separated table, without its header.
    public static List<String[]> rows(String relative) {
        try {
            return Files.readAllLines(path(relative)).stream()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
