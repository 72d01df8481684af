package org.assay.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A PostgreSQL data directory and what belongs to it, under one home:
///
/// ```text
/// lock              held while a process uses the home; ends with the process
/// password          the superuser's, mode 0600
/// binaries-18.6/    the programs
/// cluster/          the data directory: created once, never deleted
/// postgresql.log
/// ```
final class Cluster implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path home;
    private final FileLock lock;
    private final PostgresBinaries binaries;
    private final ServerUser user;

    private Cluster(Path home, FileLock lock, PostgresBinaries binaries, ServerUser user) {
        this.home = home;
        this.lock = lock;
        this.binaries = binaries;
        this.user = user;
    }

    /// Takes the home for this process, and creates what is not there yet.
    static Cluster open(Path home, @Nullable ServerUser as) {
        try {
            var real = Files.createDirectories(home).toRealPath();
            var lock = lock(real);
            try {
                var user = as == null ? ServerUser.choose() : as;
                var cluster = new Cluster(real, lock, PostgresBinaries.install(real), user);
                cluster.createOrCheck();
                return cluster;
            } catch (IOException | RuntimeException e) {
                lock.channel().close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "The folder " + home + " cannot be used: " + e + ". Make it writable, or set ASSAY_DATA"
                            + " to a folder that is.",
                    e);
        }
    }

    Path data() {
        return home.resolve("cluster");
    }

    Path log() {
        return home.resolve("postgresql.log");
    }

    String password() throws IOException {
        return Files.readString(home.resolve("password")).strip();
    }

    /// The command that runs a program on this cluster as its user.
    List<String> command(String program, List<String> arguments) {
        var words = new ArrayList<>(List.of(binaries.program(program), "-D", data().toString()));
        words.addAll(arguments);
        return user.command(words);
    }

    /// Stops what a killed process left running in this cluster, and removes the lock file of one that is gone.
    /// We hold the home's lock, so nobody else may be at work here.
    ///
    /// A killed PostgreSQL may stay a zombie for a while, and `postmaster.pid` then names a process that seems
    /// to live. So it is not believed: a server process is one that stands in the data directory, or was told on
    /// its command line to go there. A zombie has neither.
    void clearLeftovers() throws IOException {
        if (!emptied("INT") && !emptied("QUIT")) {
            throw new CannotStart("PostgreSQL processes of an earlier run still use " + data() + " and do not stop: "
                    + processes(this::comesHere) + ". End them and start again.");
        }
        Files.deleteIfExists(data().resolve("postmaster.pid"));
    }

    @Override
    public void close() {
        try {
            lock.channel().close();
        } catch (IOException e) {
            // The lock ends with the process at the latest.
        }
    }

    private boolean emptied(String signal) throws IOException {
        var signalled = new HashSet<Long>();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (!processes(this::comesHere).isEmpty()) {
            if (System.nanoTime() > until) return false;
            for (var process : processes(this::isHere)) {
                if (signalled.add(process)) Commands.run("sh", "-c", "kill -" + signal + " " + process);
            }
            Pause.millis(20);
        }
        return true;
    }

    private static List<Long> processes(Predicate<Path> condition) throws IOException {
        var found = new ArrayList<Long>();
        try (var processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (var process : processes) {
                if (condition.test(process))
                    found.add(Long.valueOf(process.getFileName().toString()));
            }
        }
        return found;
    }

    private boolean isHere(Path process) {
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(data());
        } catch (IOException e) {
            return false; // gone, a zombie, or somebody else's
        }
    }

    private boolean comesHere(Path process) {
        try {
            return isHere(process)
                    || Files.readString(process.resolve("cmdline"), ISO_8859_1).contains(told());
        } catch (IOException e) {
            return false;
        }
    }

    /// As the kernel shows it, in bytes.
    private String told() {
        return new String(("\0-D\0" + data() + "\0").getBytes(UTF_8), ISO_8859_1);
    }

    private void createOrCheck() throws IOException {
        if (Files.exists(data())) {
            check();
            user.own(data());
        } else {
            create();
        }
    }

    private void check() throws IOException {
        var version = data().resolve("PG_VERSION");
        if (!Files.exists(version) || !Files.exists(data().resolve("global/pg_control"))) {
            throw damaged("it is not a whole PostgreSQL data directory");
        }
        var major = Files.readString(version).strip();
        if (!major.equals(PostgresBinaries.MAJOR)) {
            throw new CannotStart(
                    "The database in " + data() + " was written by PostgreSQL " + major + ", and this version runs"
                            + " PostgreSQL " + PostgresBinaries.MAJOR
                            + ". Start the version that wrote it, make a backup there, and"
                            + " restore it here. Nothing was changed.");
        }
        if (!Files.exists(home.resolve("password"))) {
            throw damaged("its password file " + home.resolve("password") + " is missing");
        }
    }

    /// The sentence for a data directory that cannot be served from.
    CannotStart damaged(String why) {
        return new CannotStart("The data directory " + data() + " cannot be used: " + why
                + ". Nothing in it was changed."
                + " Restore it from a backup, or move it away to start with an empty one; the log is " + log() + ".");
    }

    /// Prepared aside and renamed, so that a data directory is either whole or not there.
    private void create() throws IOException {
        var prepared = Files.createTempDirectory(home, "preparing-");
        var secret = Files.createFile(
                prepared.resolve("password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(secret, UUID.randomUUID().toString());
        var cluster = Files.createDirectory(prepared.resolve("cluster"));
        user.own(prepared);
        initialise(cluster, secret);
        Commands.run("sync", "-f", prepared.toString());
        Files.move(secret, home.resolve("password"), StandardCopyOption.ATOMIC_MOVE);
        Files.move(cluster, data(), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(prepared);
        Commands.run("sync", "-f", home.toString());
    }

    private void initialise(Path cluster, Path secret) throws IOException {
        var outcome = Commands.run(user.command(List.of(
                binaries.program("initdb"),
                "--pgdata=" + cluster,
                "--username=" + Roles.SUPERUSER,
                "--auth=scram-sha-256",
                "--pwfile=" + secret,
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-sync")));
        if (!outcome.succeeded()) {
            throw new CannotStart("PostgreSQL could not create its data directory in " + home + ": "
                    + outcome.said().replace('\n', ' '));
        }
    }

    private static FileLock lock(Path home) throws IOException {
        var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) return lock;
        } catch (OverlappingFileLockException e) {
            // ours already: the same answer
        }
        channel.close();
        throw new CannotStart("The folder " + home
                + " is in use by another running server. Stop that one, or set ASSAY_DATA to" + " another folder.");
    }
}
