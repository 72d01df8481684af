package org.assay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A log of files and lines, as its keeper and those who check it use the command.
class LogCommandTest {
    private static final String ORIGIN = "aldermere.example/log";

    @TempDir
    private Path folder;

    private final Command command = new Command();
    private Path key = Path.of("");
    private Path lines = Path.of("");
    private Path vkey = Path.of("");

    @BeforeEach
    void keepALog() throws IOException {
        key = folder.resolve("log.key");
        command.run("keygen", "-o", key);
        lines = Files.writeString(folder.resolve("lines"), "one\ntwo\nthree\nfour\nfive\n");
        vkey = save("log.vkey", "log", "key", "-k", key, "--origin", ORIGIN);
    }

    @Test
    void hasTheRootThatTheStandardGives() throws IOException {
        // SHA-256 of nothing, and of a zero byte: RFC 6962, "Merkle Hash Trees".
        var none = Files.writeString(folder.resolve("none"), "");
        assertThat(command.run("log", "root", "--lines", none).out())
                .isEqualTo("0 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        assertThat(command.run("log", "root", none).out())
                .isEqualTo("1 bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "two", "three", "four", "five"})
    void provesEachEntryAndNoOther(String text) throws IOException {
        var now = checkpoint("now", lines);
        var entry = Files.writeString(folder.resolve("entry"), text);
        var proof = save("proof", "log", "prove", "--entry", entry, "--lines", lines);
        var good = verify(now, "--entry", entry, "--proof", proof);
        assertThat(good.code()).as(good.out()).isZero();
        assertThat(good.out()).contains("valid: " + ORIGIN + ", 5 entries");
        Files.writeString(entry, text + "!");
        assertThat(verify(now, "--entry", entry, "--proof", proof).code()).isEqualTo(Assay.INVALID);
        assertThat(command.run("log", "prove", "--entry", entry, "--lines", lines)
                        .err())
                .contains("no entry");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void provesThatItOnlyGrew(int since) throws IOException {
        var first =
                Files.write(folder.resolve("first"), Files.readAllLines(lines).subList(0, since));
        var then = checkpoint("then", first);
        var now = checkpoint("now", lines);
        var proof = save("growth", "log", "prove", "--since", since, "--lines", lines);
        assertThat(verify(now, "--earlier", then, "--proof", proof).code()).isZero();
        Files.writeString(first, Files.readString(first).replace("one", "uno"));
        var other = checkpoint("other", first);
        var refused = verify(now, "--earlier", other, "--proof", proof);
        assertThat(refused.code()).isEqualTo(Assay.INVALID);
        assertThat(refused.out()).contains("only grew");
    }

    @Test
    void believesNoCheckpointOfAnotherKeyOrAChangedOne() throws IOException {
        var now = checkpoint("now", lines);
        command.run("keygen", "-o", folder.resolve("other.key"));
        var other = save("other.vkey", "log", "key", "-k", folder.resolve("other.key"), "--origin", ORIGIN);
        assertThat(command.run("log", "verify", "--log-key", other, "--checkpoint", now)
                        .code())
                .isEqualTo(Assay.INVALID);
        Files.writeString(now, Files.readString(now).replace("\n5\n", "\n6\n"));
        assertThat(verify(now).code()).isEqualTo(Assay.INVALID);
        Files.writeString(now, "nonsense");
        assertThat(verify(now).code()).isEqualTo(Assay.INVALID);
        var text =
                command.run("log", "verify", "--log-key", Files.readString(vkey).strip(), "--checkpoint", now);
        assertThat(text.code()).isEqualTo(Assay.INVALID);
    }

    @Test
    void takesFilesByAListInItsOrder() throws IOException {
        Files.writeString(folder.resolve("b.json"), "one");
        Files.writeString(folder.resolve("a.json"), "two");
        var list = Files.writeString(folder.resolve("list"), "b.json\na.json\n");
        var two = Files.writeString(folder.resolve("two"), "one\ntwo\n");
        assertThat(command.run("log", "root", "--list", list).out())
                .isEqualTo(command.run("log", "root", "--lines", two).out())
                .isEqualTo(command.run("log", "root", folder.resolve("b.json"), folder.resolve("a.json"))
                        .out());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "log",
                "log root",
                "log prove --lines LINES",
                "log prove --since 9 --lines LINES",
                "log prove --since 0 --lines LINES",
                "log prove --index 5 --lines LINES",
                "log verify --log-key VKEY --checkpoint LINES --entry LINES",
                "log verify --log-key nowhere --checkpoint LINES",
                "log checkpoint --origin x --lines LINES"
            })
    void saysWhatIsMissing(String line) {
        var words = line.replace("LINES", lines.toString())
                .replace("VKEY", vkey.toString())
                .split(" ");
        var ran = command.run((Object[]) words);
        assertThat(ran.code()).isEqualTo(Assay.USAGE);
        assertThat(ran.err()).isNotBlank().doesNotContain("\tat ");
    }

    private Path checkpoint(String name, Path of) throws IOException {
        return save(name, "log", "checkpoint", "-k", key, "--origin", ORIGIN, "--lines", of);
    }

    private Command.Ran verify(Path checkpoint, Object... more) {
        var words = new java.util.ArrayList<Object>(java.util.List.of("log", "verify", "--log-key", vkey));
        words.addAll(java.util.List.of("--checkpoint", checkpoint));
        words.addAll(java.util.List.of(more));
        return command.run(words.toArray());
    }

    private Path save(String name, Object... words) throws IOException {
        var ran = command.run(words);
        assertThat(ran.code()).as(ran.err()).isZero();
        return Files.writeString(folder.resolve(name), ran.out());
    }
}
