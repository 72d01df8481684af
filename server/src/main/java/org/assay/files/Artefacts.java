package org.assay.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The files of the acting organization: rows in the database, bytes in the data folder below its id. Another
/// organization's file is not found, even where its bytes are the same.
@Repository
@Transactional
public class Artefacts {
    private static final String SELECT =
            "select sha256, organization_id, type, bytes, name, uploaded_at from files.artefact where ";
    private final JdbcClient jdbc;
    private final Path folder;

    Artefacts(JdbcClient jdbc, FilesSettings settings) {
        this.jdbc = jdbc;
        this.folder = settings.folder("artefacts");
    }

    public Artefact get(OrganizationId organization, ArtefactId id) {
        return find(organization, id).orElseThrow(() -> Refusal.notFound("There is no such file."));
    }

    Optional<Artefact> find(OrganizationId organization, ArtefactId id) {
        return jdbc.sql(SELECT + "organization_id = ? and sha256 = ?")
                .params(organization.value(), id.sha256())
                .query(Artefacts::row)
                .optional();
    }

    /// Bytes that an organization keeps.
    long used(OrganizationId organization) {
        return jdbc.sql("select coalesce(sum(bytes), 0) from files.artefact where organization_id = ?")
                .param(organization.value())
                .query(Long.class)
                .single();
    }

    /// The file as an answer, with ranges where they are asked for. It runs nothing: pictures and videos are shown by
    /// pages, anything else is saved.
    ///
    /// @param name to save it by
    public ResponseEntity<Resource> answer(Artefact artefact, String name) {
        var inline =
                artefact.isPicture() || artefact.isVideo() || artefact.type().equals("text/vtt");
        var disposition = (inline ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(safe(name), java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf(artefact.type()))
                .cacheControl(CacheControl.maxAge(java.time.Duration.ofHours(1)).cachePrivate())
                .eTag("\"" + artefact.id() + "\"")
                .header("Content-Disposition", disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'; style-src 'unsafe-inline'")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .body(new FileSystemResource(path(artefact.organization(), artefact.id())));
    }

    /// Takes the bytes of `file` over. Harmless when the organization has them already.
    void add(Artefact artefact, Path file, @Nullable PersonId by) {
        hold(artefact.organization(), artefact.id());
        move(file, path(artefact.organization(), artefact.id()));
        jdbc.sql("insert into files.artefact (organization_id, sha256, type, bytes, name, uploaded_by, uploaded_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(artefact.organization().value(), artefact.id().sha256())
                .params(artefact.type(), artefact.bytes(), artefact.name())
                .param(by == null ? null : by.value())
                .param(artefact.uploadedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Deletes files of an organization, rows and bytes: those that `person` uploaded and the `others`, none in use.
    /// The bytes go before the transaction ends, so that whoever adds the same file meanwhile adds it anew; where
    /// that fails later, the row leads to nothing until this is repeated. Harmless when repeated.
    ///
    /// @param isUsed asked in the hands of the organization, while nobody can add the file
    public void forget(
            OrganizationId organization, PersonId person, Collection<ArtefactId> others, Predicate<ArtefactId> isUsed) {
        var ids = new TreeSet<>(Comparator.comparing(ArtefactId::sha256));
        ids.addAll(others);
        ids.addAll(jdbc.sql("select sha256 from files.artefact where organization_id = ? and uploaded_by = ?")
                .params(organization.value(), person.value())
                .query((row, _) -> new ArtefactId(row.getString(1)))
                .list());
        for (var id : ids) {
            hold(organization, id);
            if (!isUsed.test(id)) remove(organization, id);
        }
    }

    private void remove(OrganizationId organization, ArtefactId id) {
        jdbc.sql("delete from files.artefact where organization_id = ? and sha256 = ?")
                .params(organization.value(), id.sha256())
                .update();
        try {
            Files.deleteIfExists(path(organization, id));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Whoever adds or deletes the file waits, until the transaction ends.
    private void hold(OrganizationId organization, ArtefactId id) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("artefact " + organization + " " + id.sha256())
                .query((row, _) -> true)
                .single();
    }

    /// A name without folders, control characters or what a file system minds; at most 100 characters.
    public static String safe(String name) {
        var last = name.replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1);
        var kept = last.replaceAll("[\\p{Cntrl}\\p{Cf}<>:\"|?*]", "").strip();
        kept = kept.replaceAll("^\\.+", "").strip();
        kept = kept.length() > 100 ? kept.substring(kept.length() - 100) : kept;
        return kept.isEmpty() ? "file" : kept;
    }

    private Path path(OrganizationId organization, ArtefactId id) {
        return folder.resolve(organization.toString())
                .resolve(id.sha256().substring(0, 2))
                .resolve(id.sha256());
    }

    private static void move(Path file, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Artefact row(ResultSet row, int number) throws SQLException {
        return new Artefact(
                new ArtefactId(row.getString("sha256")),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("type"),
                row.getLong("bytes"),
                row.getString("name"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }
}
