package org.assay.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Short system commands, run to their end.
final class Commands {
    private Commands() {}

    /// What a command said, and whether it succeeded.
    record Outcome(boolean succeeded, String said) {}

    static Outcome run(String... command) throws IOException {
        return run(List.of(command));
    }

    /// Runs with standard error joined to standard output; a command that does not exist has not succeeded.
    static Outcome run(List<String> command) throws IOException {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor() == 0, said.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(command.getFirst() + " was interrupted", e);
        }
    }
}
