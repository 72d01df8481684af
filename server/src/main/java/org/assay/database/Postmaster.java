package org.assay.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// One running `postgres` process, from its start to its end.
///
/// A shell stands between: it waits for the server, and when its standard input ends, because this process closed
/// it
/// or was killed, it asks the server for a fast shutdown. It has a session of its own, so that a Ctrl-C in the
/// terminal reaches us alone and the pool is closed first.
final class Postmaster {
    private static final Duration RECOVERY = Duration.ofMinutes(10);
    private static final Pattern COMPLAINT = Pattern.compile("(?:FATAL|PANIC):\\s+(.*)");
    private static final String CANNOT_CONNECT_NOW = "57P03";
    private static final String CONNECTION_REFUSED = "08001";
    private static final String GUARD = """
            exec 3<&0
            "$@" </dev/null 3<&- &
            server=$!
            (read -r _ <&3; kill -INT $server) &
            guard=$!
            wait $server
            status=$?
            kill $guard 2>/dev/null
            exit $status
            """;

    private final Cluster cluster;
    private final Process process;
    private final Access superuser;

    private Postmaster(Cluster cluster, Process process, Access superuser) {
        this.cluster = cluster;
        this.process = process;
        this.superuser = superuser;
    }

    /// Starts it and returns when it answers, crash recovery done.
    static Postmaster launch(Cluster cluster, Tuning tuning, int port) throws IOException {
        var words = new ArrayList<>(List.of("setsid", "sh", "-c", GUARD, "postgresql"));
        words.addAll(cluster.command("postgres", tuning.arguments(port)));
        var logged = Files.exists(cluster.log()) ? Files.size(cluster.log()) : 0;
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(cluster.log().toFile()))
                .start();
        var url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
        var postmaster = new Postmaster(cluster, process, new Access(url, Roles.SUPERUSER, cluster.password()));
        try {
            postmaster.awaitAnswer(logged);
            return postmaster;
        } catch (IOException | RuntimeException e) {
            postmaster.stop();
            throw e;
        }
    }

    Access superuser() {
        return superuser;
    }

    void awaitEnd() {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Fast shutdown; after a minute by force, from which the next start recovers.
    void stop() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(1, TimeUnit.MINUTES)) process.descendants().forEach(ProcessHandle::destroyForcibly);
        } catch (IOException e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitAnswer(long logged) throws IOException {
        var until = System.nanoTime() + RECOVERY.toNanos();
        while (!answers()) {
            if (!process.isAlive()) throw cluster.damaged(complaint(logged));
            if (System.nanoTime() > until)
                throw cluster.damaged("it did not answer within " + RECOVERY.toMinutes() + " minutes");
            Pause.millis(20);
        }
    }

    private boolean answers() {
        try (var _ = superuser.connect()) {
            return true;
        } catch (SQLException e) {
            if (CANNOT_CONNECT_NOW.equals(e.getSQLState()) || CONNECTION_REFUSED.equals(e.getSQLState())) return false;
            throw cluster.damaged("PostgreSQL answers \"" + e.getMessage() + "\"");
        }
    }

    /// The last fatal line that PostgreSQL logged since `logged` bytes.
    private String complaint(long logged) throws IOException {
        try (var log = new RandomAccessFile(cluster.log().toFile(), "r")) {
            log.seek(Math.max(logged, log.length() - 10_000));
            var bytes = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(bytes);
            var text = new String(bytes, StandardCharsets.UTF_8);
            return COMPLAINT
                    .matcher(text)
                    .results()
                    .map(line -> "PostgreSQL says \"" + line.group(1) + "\"")
                    .reduce((_, last) -> last)
                    .orElse("PostgreSQL ended at once, saying \"" + text.strip().replace('\n', ' ') + "\"");
        }
    }
}
