package org.assay.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assay.credential.context.KnownContexts;
import picocli.CommandLine.Option;

/// Contexts beside the bundled ones.
final class ContextOptions {
    @Option(
            names = "--context",
            paramLabel = "URL=FILE",
            description = "One more context, whose words you answer for; may be repeated.")
    private List<String> contexts = List.of();

    boolean isGiven() {
        return !contexts.isEmpty();
    }

    KnownContexts known() throws IOException {
        var known = KnownContexts.bundled();
        for (var each : contexts) {
            var pair = Pair.of(each);
            known = known.with(pair.url(), Files.readAllBytes(pair.file()));
        }
        return known;
    }

    /// A file that stands for what is at a URL.
    record Pair(String url, Path file) {
        /// @throws IllegalArgumentException if the text is not of the form URL=FILE
        static Pair of(String text) {
            var at = text.lastIndexOf('=');
            if (at <= 0 || at == text.length() - 1)
                throw new IllegalArgumentException("not of the form URL=FILE: " + text);
            return new Pair(text.substring(0, at), Path.of(text.substring(at + 1)));
        }
    }
}
