package org.assay.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assay.database.DatabaseSettings.Embedded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills without warning, under a stream of writes: whatever was acknowledged is there afterwards, and nothing is left
/// running.
@Tag("crash")
class CrashTest {
    private static final int KILLS = Boolean.getBoolean("long") ? 25 : 2;

    private final List<Long> acknowledged = new ArrayList<>();
    private final Random pace = new Random(20260302);

    @TempDir
    Path home;

    @BeforeEach
    void prepare() {
        Database.open(new Embedded(home), System.err::println).close();
    }

    @Test
    void aKilledProcessLosesNothingAndLeavesNothingRunning() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            var process = start();
            try (var says = process.inputReader()) {
                read(says, 50 + pace.nextInt(100));
                kill(process.toHandle());
                process.waitFor();
                says.lines().forEach(line -> acknowledged.add(Long.valueOf(line)));
            }
            awaitNothingRunning();
        }
        assertThat(stored()).containsAll(acknowledged);
    }

    @Test
    void aKilledServerLosesNothingAndComesBack() throws Exception {
        var process = start();
        try (var says = process.inputReader()) {
            for (int kill = 0; kill < KILLS; kill++) {
                read(says, 50 + pace.nextInt(100));
                Commands.run(
                        "kill",
                        "-9",
                        Files.readAllLines(home.resolve("cluster/postmaster.pid"))
                                .getFirst());
            }
            read(says, 100);
        } finally {
            process.destroyForcibly().waitFor();
        }
        awaitNothingRunning();
        assertThat(stored()).containsAll(acknowledged);
    }

    @Test
    void bothKilledAtOnceLoseNothing() throws Exception {
        for (int kill = 0; kill < KILLS; kill++) {
            var process = start();
            try (var says = process.inputReader()) {
                read(says, 50 + pace.nextInt(100));
                for (var descendant : process.descendants().toList()) kill(descendant);
                kill(process.toHandle());
                process.waitFor();
                says.lines().forEach(line -> acknowledged.add(Long.valueOf(line)));
            }
        }
        assertThat(stored()).containsAll(acknowledged);
    }

    /// Not by `Process`, which would close the stream of what was said before.
    private static void kill(ProcessHandle process) throws IOException {
        Commands.run("kill", "-9", Long.toString(process.pid()));
    }

    private Process start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var next = acknowledged.isEmpty() ? 1 : acknowledged.getLast() + 1;
        return new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Acknowledging.class.getName(),
                        home.toString(),
                        Long.toString(next))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private void read(BufferedReader says, int rows) throws IOException {
        for (int row = 0; row < rows; row++) {
            var line = says.readLine();
            assertThat(line)
                    .as("the writing process ended after %s rows", acknowledged.size())
                    .isNotNull();
            acknowledged.add(Long.valueOf(line));
        }
    }

    private void awaitNothingRunning() throws IOException {
        var until = System.nanoTime() + 30_000_000_000L;
        while (running() && System.nanoTime() < until) Pause.millis(50);
        assertThat(running()).as("a server still runs in %s", home).isFalse();
    }

    private boolean running() throws IOException {
        return Commands.run("sh", "-c", "ls -l /proc/[0-9]*/cwd 2>/dev/null | grep -q ' " + home + "/cluster$'")
                .succeeded();
    }

    private List<Long> stored() throws SQLException {
        try (var database = Database.open(new Embedded(home), System.err::println);
                var connection = database.app().connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT substr(serialized_event, 5)::bigint FROM events.event_publication")) {
            var numbers = new ArrayList<Long>();
            while (rows.next()) numbers.add(rows.getLong(1));
            return numbers;
        }
    }
}
