package org.assay.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.credential.json.StrictJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A verifier that other people wrote, run by node with loopback as its whole network.
enum OutsideVerifier {
    /// `@digitalbazaar/vc` with its eddsa-rdfc-2022 suite and status list.
    DIGITAL_BAZAAR("verify-vc.mjs"),
    /// `@digitalcredentials/verifier-core`.
    VERIFIER_CORE("verify-core.mjs");

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path HOME = Path.of("target/node");

    private final String script;

    OutsideVerifier(String script) {
        this.script = script;
    }

    /// What a verifier said.
    ///
    /// @param results each result by the verifier's own name for it
    record Answer(boolean verified, Map<String, Boolean> results, String text) {
        static Answer parse(String line) {
            var json = StrictJson.parseObject(line.getBytes(StandardCharsets.UTF_8));
            var results = new HashMap<String, Boolean>();
            json.path("log")
                    .forEach(entry -> results.put(
                            entry.path("id").asString(), entry.path("valid").asBoolean()));
            return new Answer(json.path("verified").asBoolean(), Map.copyOf(results), line);
        }
    }

    /// Whether this machine can run them at all.
    static boolean canRun() {
        return Program.isInstalled("node") && Program.isInstalled("npm");
    }

    /// Installs the packages that the lock file names, unless they are there.
    static void install() throws IOException {
        Files.createDirectories(HOME);
        var lock = SOURCES.resolve("package-lock.json");
        var installed = HOME.resolve("installed.json");
        var isThere = Files.exists(installed) && Files.mismatch(lock, installed) == -1;
        try (var files = Files.list(SOURCES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, HOME.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (isThere) return;
        var ran = Program.run(HOME, Map.of(), List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        if (ran.status() != 0) throw new IOException("npm ci failed: " + ran.errors());
        Files.copy(lock, installed, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Gives a script one task and what it needs for it; its answer is one object.
    static ObjectNode tell(String script, String task, ObjectNode input) {
        try {
            var file = Files.createTempFile("task", ".json");
            try {
                Files.write(file, StrictJson.write(input));
                var ran = Program.run(HOME, Map.of(), List.of("node", script, task, file.toString()));
                if (ran.status() != 0) throw new IllegalStateException(script + " failed: " + ran.errors());
                return StrictJson.parseObject(ran.output().getBytes(StandardCharsets.UTF_8));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Asks about the credential in a file or at an https address.
    ///
    /// @param at the instant to judge at, where the verifier can be told; null for now
    Answer ask(String place, Path trusted, @Nullable String at) {
        var command = new ArrayList<>(List.of("node", script, place));
        if (at != null) command.add(at);
        var trust = Map.of("NODE_EXTRA_CA_CERTS", trusted.toAbsolutePath().toString());
        try {
            var ran = Program.run(HOME, trust, command);
            if (ran.status() != 0) throw new IllegalStateException(script + " failed: " + ran.errors());
            return Answer.parse(ran.output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
