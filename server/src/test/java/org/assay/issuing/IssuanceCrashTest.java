package org.assay.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/// Kills the server and its PostgreSQL under a stream of awards: no award that was granted is without its credential
/// afterwards, none has two, none changed after it was told, no place in a list is had twice, and each one verifies.
@Tag("crash")
class IssuanceCrashTest {
    private static final int ROUNDS = Boolean.getBoolean("long") ? 10 : 1;
    private static final List<String> POINTS = List.of("F01", "F02", "F03", "F04", "F05", "F06", "F07", "F12");
    private static final int KILLS_OF_SERVER = 4;
    private static final int KILLS_OF_DATABASE = 8;

    private final Random pace = new Random(20260302);
    private final Set<String> granted = new HashSet<>();
    private final Map<String, String> issued = new HashMap<>();
    private int kills;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path home;

    @Test
    void twentyKillsLoseNothingAndDoubleNothing() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            for (var point : POINTS) dieAt(point);
            for (int kill = 0; kill < KILLS_OF_SERVER; kill++) killServer();
        }
        assertThat(kills).isEqualTo(ROUNDS * 20);
        check();
    }

    private void dieAt(String point) throws Exception {
        var process = start("stream", "-Dassay.failpoint=%s:exit@%d".formatted(point, 1 + pace.nextInt(4)));
        try (var says = process.inputReader()) {
            says.lines().forEach(this::note);
            assertThat(process.waitFor(2, TimeUnit.MINUTES))
                    .as("reaches %s", point)
                    .isTrue();
            assertThat(process.exitValue()).as(point).isEqualTo(137);
        } finally {
            process.destroyForcibly();
        }
        kills++;
    }

    /// The database twice while the server lives, then the server.
    private void killServer() throws Exception {
        var process = start("stream", "-Dassay.failpoint=");
        try (var says = process.inputReader()) {
            for (int kill = 0; kill < KILLS_OF_DATABASE / KILLS_OF_SERVER; kill++) {
                read(says, 10 + pace.nextInt(30));
                kill(Long.parseLong(Files.readAllLines(home.resolve("postgresql/cluster/postmaster.pid"))
                        .getFirst()));
                kills++;
            }
            read(says, 10 + pace.nextInt(30));
            kill(process.pid());
            kills++;
            says.lines().forEach(this::note);
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    private void check() throws Exception {
        var held = new ArrayList<String[]>();
        var process = start("check", "-Dassay.failpoint=");
        try (var says = process.inputReader()) {
            var lines = says.lines().toList();
            assertThat(lines).last().isEqualTo("DONE");
            lines.stream().filter(line -> line.startsWith("HELD ")).forEach(line -> held.add(line.split(" ")));
        } finally {
            process.destroyForcibly();
        }
        System.out.printf(
                "%d kills, %d awards told as granted, %d credentials held%n", kills, granted.size(), held.size());
        assertThat(held).hasSizeGreaterThan(20);
        assertThat(held.stream().map(parts -> parts[1])).doesNotHaveDuplicates().containsAll(granted);
        assertThat(held.stream().map(parts -> parts[2])).doesNotHaveDuplicates();
        assertThat(held.stream().map(parts -> parts[4])).doesNotHaveDuplicates();
        assertThat(held.stream().map(parts -> parts[5])).containsOnly("PASSED");
        var kept = new HashMap<String, String>();
        held.forEach(parts -> kept.put(parts[1], parts[2] + " " + parts[3]));
        assertThat(kept).containsAllEntriesOf(issued);
    }

    private void read(BufferedReader says, int lines) throws IOException {
        for (int line = 0; line < lines; line++) {
            var text = says.readLine();
            assertThat(text).as("the server ended by itself; see %s", log()).isNotNull();
            note(text);
        }
    }

    /// A last line may be cut off by the kill: it counts only where it is whole.
    private void note(String line) {
        var parts = line.split(" ");
        if (parts[0].equals("GRANTED") && line.length() == 44) granted.add(parts[1]);
        if (parts[0].equals("ISSUED") && parts.length == 4 && parts[3].length() == 64) {
            issued.put(parts[1], parts[2] + " " + parts[3]);
        }
    }

    /// Not by `Process`, which would close the stream of what was said before.
    private static void kill(long process) throws Exception {
        new ProcessBuilder("kill", "-9", Long.toString(process)).start().waitFor();
    }

    private File log() {
        return home.resolve("server.log").toFile();
    }

    private Process start(String task, String failpoint) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = Stream.of(
                java,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx384m",
                failpoint,
                "-cp",
                System.getProperty("java.class.path"),
                AwardStream.class.getName(),
                home.toString(),
                task);
        return new ProcessBuilder(command.toList())
                .redirectError(ProcessBuilder.Redirect.appendTo(log()))
                .start();
    }
}
