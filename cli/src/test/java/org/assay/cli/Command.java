package org.assay.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;

/// The command in a world of its own: a clock that stands, and a web in memory.
final class Command implements Fetcher {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final Map<String, byte[]> web = new HashMap<>();
    final Map<String, String> environment = new HashMap<>();
    final List<String> asked = new ArrayList<>();
    private Instant now = NOON;

    /// @param code of the exit
    record Ran(int code, String out, String err) {}

    Command at(Instant instant) {
        now = instant;
        return this;
    }

    Ran run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var words = new String[arguments.length];
        for (var i = 0; i < words.length; i++) words[i] = arguments[i].toString();
        var world = new World(this, Clock.fixed(now, ZoneOffset.UTC), environment);
        var code = Assay.run(world, new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Ran(code, out.toString(), err.toString());
    }

    /// Runs it in a process of its own, behind other commands such as `unshare`.
    static Ran inProcess(List<String> before, Object... arguments) throws IOException, InterruptedException {
        return inProcessOf(System.getProperty("java.class.path"), before, arguments);
    }

    static Ran inProcessOf(String classPath, List<String> before, Object... arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED"));
        command.addAll(List.of("-cp", classPath, "org.assay.cli.Assay"));
        for (var argument : arguments) command.add(argument.toString());
        var out = Files.createTempFile("assay", ".out");
        var err = Files.createTempFile("assay", ".err");
        try {
            var builder =
                    new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
            builder.environment().put("FAKETIME_DONT_FAKE_MONOTONIC", "1");
            var code = builder.start().waitFor();
            return new Ran(code, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /// Whether another program is here and does what it is asked.
    static boolean works(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void publish(String url, String text) {
        web.put(url, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Fetched fetch(URI url, FetchLimits limits) {
        asked.add(url.toString());
        return web.containsKey(url.toString())
                ? new Fetched.Document(web.get(url.toString()), "application/json", url)
                : new Fetched.Failure(Fetched.Reason.NOT_FOUND, "answered 404: " + url);
    }
}
