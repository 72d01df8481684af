package org.assay.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.shared.Refusal;
import org.assay.web.CleanSvg;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes files from members of an organization, in parts if they like: what has arrived stays, and a connection that
/// dropped goes on from there. Too much is refused before it is sent. Bytes go to disk as they come, never to memory.
@Service
@Transactional
public class Uploading {
    static final long MOST_VIDEO = 1024L * 1024 * 1024;
    static final long MOST_PICTURE = 10L * 1024 * 1024;
    static final long MOST_OTHER = 50L * 1024 * 1024;
    static final long QUOTA = 20L * 1024 * 1024 * 1024;
    private final Uploads uploads;
    private final Artefacts artefacts;
    private final Path folder;
    private final Clock clock;

    Uploading(Uploads uploads, Artefacts artefacts, FilesSettings settings, Clock clock) {
        this.uploads = uploads;
        this.artefacts = artefacts;
        this.folder = settings.folder("uploads");
        this.clock = clock;
    }

    /// Begins an upload of so many bytes; refuses what is too large, or more than the organization has left.
    public Upload begin(String name, long bytes) {
        var organization = organization();
        if (bytes <= 0) throw Refusal.malformed("This file is empty. Choose another one.");
        if (bytes > MOST_VIDEO) {
            throw tooLarge(
                    "This file has %,d MB. A video may have 1,024 MB and any other file 50 MB. Make it smaller,"
                            + " or put a long video at a video host and give its address.",
                    bytes / (1024 * 1024));
        }
        if (artefacts.used(organization) + bytes > QUOTA) {
            throw tooLarge("Your organization has used its 20 GB for files. Ask an administrator to clear some.");
        }
        var upload = new Upload(UUID.randomUUID(), organization, Artefacts.safe(name), bytes, 0);
        uploads.add(upload, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        return upload;
    }

    public Upload get(UUID id) {
        var upload = uploads.get(id);
        return upload.at(length(file(id)));
    }

    /// Adds what comes at `offset`, which must be where the upload stands; says where it stands then.
    public Upload append(UUID id, long offset, InputStream part) {
        var upload = uploads.hold(id);
        var file = file(id);
        if (length(file) != offset) {
            throw Refusal.conflict("The upload stands at byte %d. Go on from there.".formatted(length(file)));
        }
        write(file, part, upload.bytes() - offset);
        return upload.at(length(file));
    }

    /// The whole file, looked at and kept. Refuses one that has not arrived whole, or is nothing that we keep.
    public Artefact finish(UUID id) {
        var upload = uploads.hold(id);
        var file = file(id);
        if (length(file) != upload.bytes()) {
            throw Refusal.conflict("Only %,d of %,d bytes have arrived. Choose the file again; we carry on from there."
                    .formatted(length(file), upload.bytes()));
        }
        var type = checked(file, upload);
        var artefact = new Artefact(
                digest(file),
                upload.organization(),
                type,
                length(file),
                upload.name(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        artefacts.add(artefact, file, Acting.now().person());
        uploads.remove(id);
        return artefact;
    }

    /// Takes a file that comes in one piece.
    public Artefact keep(String name, long bytes, InputStream content) {
        var upload = begin(name, bytes);
        append(upload.id(), 0, content);
        return finish(upload.id());
    }

    private String checked(Path file, Upload upload) {
        try {
            var type = Signature.type(head(file)).orElse("");
            if (type.isEmpty()) {
                discard(file);
                throw Refusal.malformed("We cannot tell what “%s” is. Use PNG, JPEG, GIF, SVG, MP4, WebM, WebVTT, PDF,"
                                .formatted(upload.name())
                        + " ZIP, an office document, or plain text.");
            }
            if (!type.startsWith("video/") && upload.bytes() > MOST_OTHER) {
                discard(file);
                throw tooLarge("Only a video may have more than 50 MB.");
            }
            if (type.startsWith("image/") && upload.bytes() > MOST_PICTURE) {
                discard(file);
                throw tooLarge("A picture may have 10 MB. Make it smaller, then choose it again.");
            }
            if (type.equals("text/vtt")) Captions.check(Files.readString(file));
            if (type.equals("image/svg+xml")) Files.write(file, drawing(Files.readAllBytes(file)));
            else if (type.startsWith("image/")) {
                var anew = Images.anew(Files.readAllBytes(file), type);
                Files.write(file, anew);
                return Signature.type(anew).orElse("image/png");
            }
            return type;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(Signature.BYTES);
        }
    }

    private static void write(Path file, InputStream part, long most) {
        try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            var buffer = new byte[64 * 1024];
            for (int read = part.read(buffer); read >= 0; read = part.read(buffer)) {
                if (read > most) throw tooLarge("More came than was announced. Begin the upload again.");
                out.write(buffer, 0, read);
                most -= read;
            }
        } catch (IOException e) {
            // The connection dropped: what has arrived stays.
            throw new Refusal(Refusal.Kind.MALFORMED, "The connection dropped. Go on from where the upload stands.");
        }
    }

    private Path file(UUID id) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder.resolve(id.toString());
    }

    private static long length(Path file) {
        try {
            return Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void discard(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    private static ArtefactId digest(Path file) {
        try (var in = Files.newInputStream(file)) {
            var sha256 = MessageDigest.getInstance("SHA-256");
            var buffer = new byte[64 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) sha256.update(buffer, 0, read);
            return new ArtefactId(HexFormat.of().formatHex(sha256.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static OrganizationId organization() {
        var organization = Acting.now().organization();
        if (organization == null) throw Refusal.forbidden("Only a member of an organization can upload files.");
        return organization;
    }

    private static Refusal tooLarge(String sentence, Object... values) {
        return new Refusal(Refusal.Kind.TOO_LARGE, values.length == 0 ? sentence : sentence.formatted(values));
    }

    static byte[] drawing(byte[] svg) {
        return CleanSvg.of(svg, CleanSvg.Kind.DRAWING)
                .orElseThrow(() -> Refusal.malformed(
                        "This drawing cannot be taken as SVG: it is broken, empty or too large. Save it as PNG, then"
                                + " choose it again."));
    }
}
