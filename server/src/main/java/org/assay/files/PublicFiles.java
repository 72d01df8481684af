package org.assay.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assay.shared.Failpoint;
import org.springframework.stereotype.Component;

/// The static plane: small public files on disk that are served without a database, such as status lists and issuer
/// documents. A reader sees the old file or the new one, never a part; once [#publish] returns, the new one survives
/// a power cut. Safe for use by several threads and by several processes on one folder.
@Component
public class PublicFiles {
    private static final Pattern PATH =
            Pattern.compile("[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*" + "(/[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*){0,5}");
    private static final int MOST_CHARACTERS = 200;
    private final Path folder;

    PublicFiles(FilesSettings settings) {
        this.folder = settings.publicFolder();
    }

    /// Replaces the file at `path` as a whole.
    ///
    /// @param path as in the address, without the first slash, such as `status/6f1c`
    /// @throws IllegalArgumentException if the path has other than letters, digits, `_`, `-`, dots and slashes
    /// @throws UncheckedIOException if the disk refuses; the old file is then untouched
    public void publish(String path, byte[] bytes) {
        var target = file(path).orElseThrow(() -> new IllegalArgumentException("not a public path: " + path));
        var parent = Objects.requireNonNull(target.getParent());
        var draft = parent.resolve("." + target.getFileName() + "." + UUID.randomUUID());
        try {
            Files.createDirectories(parent);
            write(draft, bytes);
            Failpoint.reach("F12");
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(parent);
        } catch (IOException e) {
            discard(draft);
            throw new UncheckedIOException("could not publish " + path, e);
        }
    }

    /// The file at `path`; empty where there is none or the path is not one.
    public Optional<byte[]> read(String path) {
        return file(path).flatMap(PublicFiles::bytes);
    }

    /// An address without a file extension is kept as `.json`, so that `issuers/x` and `issuers/x/did.json` both fit.
    private Optional<Path> file(String path) {
        if (path.length() > MOST_CHARACTERS || !PATH.matcher(path).matches()) return Optional.empty();
        var last = path.substring(path.lastIndexOf('/') + 1);
        return Optional.of(folder.resolve(last.contains(".") ? path : path + ".json"));
    }

    private static Optional<byte[]> bytes(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) channel.write(buffer);
            channel.force(true);
        }
    }

    /// Makes the rename itself durable: POSIX promises that only for a synced folder.
    private static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static void discard(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException e) {
            draft.toFile().deleteOnExit();
        }
    }
}
