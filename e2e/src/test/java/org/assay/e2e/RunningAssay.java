package org.assay.e2e;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The platform as `./run` starts it: a process of its own with its own PostgreSQL, and the demo university unless
/// asked
/// for an empty one.
final class RunningAssay implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;
    private final String home;

    private RunningAssay(Process process, Path log, String home) {
        this.process = process;
        this.log = log;
        this.home = home;
    }

    /// Starts on an empty folder under `target`, and returns when pages are served.
    ///
    /// @param certificate to serve https with; null for http
    static RunningAssay start(String name, @Nullable LoopbackCertificate certificate) throws IOException {
        return start(name, certificate, List.of());
    }

    /// The same without the demonstration: nobody is there yet.
    static RunningAssay startEmpty(String name) throws IOException {
        return start(name, null, List.of("--no-demo"));
    }

    private static RunningAssay start(String name, @Nullable LoopbackCertificate certificate, List<String> flags)
            throws IOException {
        var data = Path.of("target", name).toAbsolutePath();
        delete(data);
        var log = Files.createDirectories(data).resolveSibling(name + ".log");
        var port = freePort();
        var home = (certificate == null ? "http" : "https") + "://localhost:" + port;
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command =
                new ArrayList<>(List.of(java, "-Xmx400m", "-cp", classPath(), "org.assay.Assay", "--port", "" + port));
        command.addAll(flags);
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("ASSAY_DATA", data.toString(), "ASSAY_BASE_URL", home));
        if (certificate != null) builder.environment().putAll(https(certificate));
        var running = new RunningAssay(builder.start(), log, home);
        running.await();
        return running;
    }

    /// The address of a path, or the path itself where it is an address already.
    String url(String path) {
        return path.startsWith("http") ? path : home + path;
    }

    /// Everything that the process has said so far.
    String said() throws IOException {
        return Files.readString(log);
    }

    private static Map<String, String> https(LoopbackCertificate certificate) {
        return Map.of(
                "SERVER_SSL_KEY_STORE",
                certificate.store().toAbsolutePath().toUri().toString(),
                "SERVER_SSL_KEY_STORE_TYPE",
                "PKCS12",
                "SERVER_SSL_KEY_STORE_PASSWORD",
                LoopbackCertificate.PASSWORD);
    }

    /// What the server needs, without what only these tests need.
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.contains("playwright") && !entry.contains("e2e/target"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!said().contains("Assay serves at")) {
            if (!process.isAlive() || System.nanoTime() > end) {
                close();
                throw new IllegalStateException("the server did not start:\n" + said());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var paths = Files.walk(folder)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    /// Asks the process to end, as Ctrl-C does, and waits until it and its PostgreSQL have.
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
