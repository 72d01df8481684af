package org.assay.e2e;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Another program that ran to its end.
///
/// @param status zero where it succeeded
record Program(int status, String output, String errors) {
    private static final int PATIENCE_SECONDS = 180;

    /// Whether `program --version` works on this machine.
    static boolean isInstalled(String program) {
        try {
            return run(Path.of("."), Map.of(), List.of(program, "--version")).status == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// Runs in `folder` with variables added to the environment.
    static Program run(Path folder, Map<String, String> environment, List<String> command) throws IOException {
        var errors = Files.createTempFile("program", ".err");
        var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        var process = builder.start();
        try {
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) throw new IOException(command + " does not end");
            return new Program(process.exitValue(), output, Files.readString(errors));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        } finally {
            process.destroyForcibly();
            Files.deleteIfExists(errors);
        }
    }
}
