package org.assay.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicFilesTest {
    @TempDir
    Path data;

    PublicFiles files;

    @BeforeEach
    void open() {
        files = new PublicFiles(new FilesSettings(data));
    }

    @Test
    void givesBackExactlyWhatWasPublishedLast() {
        files.publish("status/1", "old".getBytes(UTF_8));
        files.publish("status/1", "new".getBytes(UTF_8));
        assertThat(files.read("status/1")).hasValue("new".getBytes(UTF_8));
        assertThat(files.read("status/2")).isEmpty();
    }

    @Test
    void keepsAnIssuerBesideTheDocumentsUnderIt() {
        files.publish("issuers/aldermere-university", "profile".getBytes(UTF_8));
        files.publish("issuers/aldermere-university/did.json", "keys".getBytes(UTF_8));
        assertThat(files.read("issuers/aldermere-university")).hasValue("profile".getBytes(UTF_8));
        assertThat(files.read("issuers/aldermere-university/did.json")).hasValue("keys".getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "..",
                "../keys/master",
                "status/../../keys/master",
                "status/..",
                "/etc/passwd",
                "status//1",
                "status/.hidden",
                "status/1/",
                "status\\1",
                "status/%2e%2e/1",
                "status/1\0",
                "status/1.",
                "a/b/c/d/e/f/g"
            })
    void knowsNoPathOutsideItsFolder(String path) throws IOException {
        Files.createDirectories(data.resolve("keys"));
        Files.writeString(data.resolve("keys/master"), "secret");
        assertThat(files.read(path)).isEmpty();
        assertThatThrownBy(() -> files.publish(path, new byte[1])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void leavesNoDraftBehind() throws IOException {
        for (int i = 0; i < 5; i++) files.publish("status/1", new byte[i]);
        try (var left = Files.list(data.resolve("public/status"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void readersSeeTheOldFileOrTheNewOneAndNeverAPart() {
        var a = "a".repeat(50_000).getBytes(UTF_8);
        var b = "b".repeat(90_000).getBytes(UTF_8);
        files.publish("status/1", a);
        var done = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 3; i++) {
                threads.submit(() -> {
                    for (int n = 0; n < 20; n++) files.publish("status/1", n % 2 == 0 ? b : a);
                    done.set(true);
                });
            }
            while (!done.get()) {
                assertThat(files.read("status/1").orElseThrow())
                        .satisfiesAnyOf(
                                bytes -> assertThat(bytes).isEqualTo(a),
                                bytes -> assertThat(bytes).isEqualTo(b));
            }
        }
    }
}
