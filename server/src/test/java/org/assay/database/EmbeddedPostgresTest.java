package org.assay.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assay.database.DatabaseSettings.Embedded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    private final BlockingQueue<CannotStart> lost = new LinkedBlockingQueue<>();

    @TempDir
    Path home;

    /// A copy of a home that was made once: unpacking and migrating are not what is tested here.
    @BeforeEach
    void copyPristine() throws IOException {
        var pristine = Path.of("target/pristine-postgres").toAbsolutePath();
        if (!Files.exists(pristine.resolve("cluster"))) open(pristine).close();
        assertThat(Commands.run("cp", "-a", pristine + "/.", home.toString()).succeeded())
                .isTrue();
    }

    @Test
    void keepsEveryPromiseAndItsDataOverARestart() throws Exception {
        try (var database = open(home)) {
            write(database.app(), "one");
        }
        try (var database = open(home)) {
            assertThat(count(database.app())).isEqualTo(1);
        }
        assertThat(Files.getPosixFilePermissions(home.resolve("password")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(lost).isEmpty();
    }

    @Test
    void runsThePackagedVersion() throws IOException {
        var program = PostgresBinaries.install(home).program("postgres");
        assertThat(Commands.run(program, "--version").said())
                .isEqualTo("postgres (PostgreSQL) " + PostgresBinaries.VERSION);
    }

    @Test
    void startsAKilledServerAgainInPlace() throws Exception {
        try (var database = open(home)) {
            write(database.app(), "before");
            Commands.run("kill", "-9", serverProcess());
            assertThat(countOnceBack(database.app())).isEqualTo(1);
            write(database.app(), "after");
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void saysThatItIsLostWhenAKilledServerCannotComeBack() throws Exception {
        var server = EmbeddedPostgres.start(home, lost::add);
        var control = home.resolve("cluster/global/pg_control");
        Files.move(control, home.resolve("aside"));
        Commands.run("kill", "-9", serverProcess());
        assertThat(lost.poll(1, TimeUnit.MINUTES).sentence())
                .startsWith("PostgreSQL died and could not be started again: The data directory ")
                .contains("Nothing in it was changed");
        Files.move(home.resolve("aside"), control);
        server.close();
    }

    @Test
    void refusesAHomeInUse() {
        try (var _ = open(home)) {
            assertThatThrownBy(() -> open(home))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("is in use by another running server");
        }
    }

    @Test
    void recoversALockFileWhoseProcessIsAnotherProgramNow() throws Exception {
        leaveLockFile(ProcessHandle.current().pid());
        open(home).close();
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void recoversALockFileWhoseProcessIsDeadButNotBuried() throws Exception {
        // The shell becomes a sleep that never asks after its child.
        var parent = new ProcessBuilder("sh", "-c", "true & echo $!; exec sleep 60").start();
        try (var says = parent.inputReader()) {
            leaveLockFile(Long.parseLong(says.readLine()));
            open(home).close();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void stopsAServerThatAnEarlierRunLeftBehind() throws Exception {
        var cluster = Cluster.open(home, null);
        var orphan = new ProcessBuilder(cluster.command("postgres", Tuning.DURABLE.arguments(0)))
                .redirectErrorStream(true)
                .redirectOutput(cluster.log().toFile())
                .start();
        cluster.close();
        assertThat(orphan.isAlive()).isTrue();
        open(home).close();
        assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leavesADamagedDataDirectoryAsItIs() throws Exception {
        var control = home.resolve("cluster/global/pg_control");
        Files.write(control, new byte[8192]);
        assertThatThrownBy(() -> open(home))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("cannot be used: PostgreSQL says \"")
                .hasMessageContaining("Restore it from a backup");
        Files.delete(control);
        assertThatThrownBy(() -> open(home)).hasMessageContaining("it is not a whole PostgreSQL data directory");
        assertThat(home.resolve("cluster/base")).isNotEmptyDirectory();
    }

    @Test
    void saysWhichVersionWroteTheData() throws IOException {
        Files.writeString(home.resolve("cluster/PG_VERSION"), "17\n");
        assertThatThrownBy(() -> open(home))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("was written by PostgreSQL 17, and this version runs PostgreSQL 18");
    }

    @Test
    void rootFallsBackToNobodyAndBack() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "skipped: only root gives its rights away");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
        EmbeddedPostgres.start(home, Tuning.DURABLE, lost::add, ServerUser.nobody())
                .close();
        assertThat(Files.getOwner(home.resolve("cluster"))).hasToString("nobody");
        EmbeddedPostgres.start(home, Tuning.DURABLE, lost::add, ServerUser.nameSpace())
                .close();
        assertThat(Files.getOwner(home.resolve("cluster/PG_VERSION"))).hasToString("root");
    }

    @Test
    void saysThatAFolderCannotBeWritten() {
        assertThatThrownBy(() -> open(Path.of("/proc/assay")))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("The folder /proc/assay cannot be used")
                .hasMessageContaining("set ASSAY_DATA");
    }

    private void leaveLockFile(long process) throws IOException {
        var data = home.resolve("cluster");
        Files.writeString(data.resolve("postmaster.pid"), process + "\n" + data + "\n1\n1\n\n*\n");
    }

    private Database open(Path folder) {
        return Database.open(new Embedded(folder), lost::add);
    }

    private String serverProcess() throws IOException {
        return Files.readAllLines(home.resolve("cluster/postmaster.pid")).getFirst();
    }

    private static void write(Access app, String id) throws SQLException {
        try (var connection = app.connect()) {
            Roles.execute(
                    connection,
                    "INSERT INTO events.event_publication VALUES (gen_random_uuid(), '" + id + "', '', '', now())");
        }
    }

    private static int count(Access app) throws SQLException {
        try (var connection = app.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT count(*) FROM events.event_publication")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static int countOnceBack(Access app) throws SQLException {
        var until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (true) {
            try {
                return count(app);
            } catch (SQLException e) {
                if (System.nanoTime() > until) throw e;
                Pause.millis(50);
            }
        }
    }
}
