package org.assay.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// PostgreSQL as a child of this process.
///
/// It ends with the process, however that ends, and is started again in place, on the same port, should it die
/// alone: a pool reconnects and what was acknowledged is there. When it dies [#ATTEMPTS] times without having run
/// for
/// [#STEADY], `lost` is told and nothing more is tried.
public final class EmbeddedPostgres implements AutoCloseable {
    static final int ATTEMPTS = 5;
    static final Duration STEADY = Duration.ofMinutes(1);

    private final Cluster cluster;
    private final Tuning tuning;
    private final int port;
    private final Consumer<CannotStart> lost;
    private volatile boolean closing;
    private volatile Postmaster postmaster;

    private EmbeddedPostgres(Cluster cluster, Tuning tuning, Consumer<CannotStart> lost) throws IOException {
        this.cluster = cluster;
        this.tuning = tuning;
        this.port = freePort();
        this.lost = lost;
        this.postmaster = launch();
    }

    /// Starts on the cluster under `home`, creating it on the first start, and returns when it answers.
    public static EmbeddedPostgres start(Path home, Consumer<CannotStart> lost) {
        return start(home, Tuning.DURABLE, lost, null);
    }

    static EmbeddedPostgres start(Path home, Tuning tuning, Consumer<CannotStart> lost, @Nullable ServerUser user) {
        var cluster = Cluster.open(home, user);
        try {
            var postgres = new EmbeddedPostgres(cluster, tuning, lost);
            Thread.ofPlatform().daemon().name("postgresql").start(postgres::supervise);
            return postgres;
        } catch (IOException e) {
            cluster.close();
            throw cluster.damaged(e.toString());
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /// The superuser on the maintenance database. Row-level security does not bind it: for creating roles and
    /// databases only.
    public Access superuser() {
        return postmaster.superuser();
    }

    /// Disconnects everybody and stops with a checkpoint.
    @Override
    public void close() {
        closing = true;
        synchronized (this) {
            postmaster.stop();
            cluster.close();
        }
    }

    private Postmaster launch() throws IOException {
        cluster.clearLeftovers();
        return Postmaster.launch(cluster, tuning, port);
    }

    private void supervise() {
        try {
            for (int failures = 0; ; ) {
                var started = System.nanoTime();
                postmaster.awaitEnd();
                if (closing) return;
                if (System.nanoTime() - started > STEADY.toNanos()) failures = 0;
                if (++failures > ATTEMPTS) throw new CannotStart("it died " + failures + " times in a row");
                Pause.millis(failures * failures * 100L);
                if (!relaunched()) return;
            }
        } catch (IOException | RuntimeException e) {
            if (!closing)
                lost.accept(new CannotStart("PostgreSQL died and could not be started again: " + e.getMessage(), e));
        }
    }

    private synchronized boolean relaunched() throws IOException {
        if (closing) return false;
        postmaster = launch();
        return true;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
