package org.assay.learning.assignments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.assay.files.Artefact;
import org.assay.files.ArtefactId;
import org.assay.files.Uploading;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.course.UnitId;
import org.assay.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// Files that belong to a draft or to what was handed in: seen by their learner and by the organization.
@Repository
@Transactional
public class HandedFiles {
    static final long MOST_BYTES = 50L * 1024 * 1024;
    static final long MOST_OF_ENROLMENT = 200L * 1024 * 1024;
    static final int MOST = 10;
    private static final String SELECT = "select id, sha256, name, bytes from learning.handed_file where ";
    private final JdbcClient jdbc;
    private final Uploading uploading;
    private final Tenancy tenancy;
    private final Clock clock;

    HandedFiles(JdbcClient jdbc, Uploading uploading, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.uploading = uploading;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// @param name to save it by
    public record HandedFile(UUID id, ArtefactId artefact, String name, long bytes) {
        /// In whole kilobytes, 1 at the least.
        public long kilobytes() {
            return Math.max(1, bytes / 1024);
        }
    }

    /// Puts a file to a draft. Refuses what is too large, too many, or nothing that we keep.
    void add(Enrolment enrolment, UnitId unit, MultipartFile file) {
        if (file.getSize() > MOST_BYTES) {
            throw new Refusal(
                    Refusal.Kind.TOO_LARGE, "A file may have 50 MB. Make it smaller, or hand in a link to it.");
        }
        tenancy.as(HandingIn.both(enrolment), () -> {
            requireRoom(enrolment, unit, file.getSize());
            keep(enrolment, unit, taken(file));
        });
    }

    private void requireRoom(Enrolment enrolment, UnitId unit, long bytes) {
        if (draft(enrolment.id(), unit).size() >= MOST) {
            throw Refusal.conflict("Ten files are enough. Take one out, or put several into one ZIP file.");
        }
        long used = jdbc.sql("select coalesce(sum(bytes), 0) from learning.handed_file where enrolment_id = ?")
                .param(enrolment.id().value())
                .query(Long.class)
                .single();
        if (used + bytes > MOST_OF_ENROLMENT) {
            throw Refusal.conflict("Your files here have 200 MB together. Hand in a link to larger ones.");
        }
    }

    private Artefact taken(MultipartFile file) {
        try (var content = file.getInputStream()) {
            return uploading.keep(
                    Objects.requireNonNullElse(file.getOriginalFilename(), "file"), file.getSize(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Enrolment enrolment, UnitId unit, Artefact artefact) {
        jdbc.sql("insert into learning.handed_file (id, enrolment_id, unit_id, organization_id, learner_id, sha256,"
                        + " name, bytes, added_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), enrolment.id().value(), unit.value())
                .params(
                        enrolment.organization().value(),
                        enrolment.learner().value(),
                        artefact.id().sha256())
                .params(artefact.name(), artefact.bytes())
                .param(clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Takes a file out of a draft; what was handed in stays. Harmless when repeated.
    void remove(EnrolmentId enrolment, UnitId unit, UUID id) {
        jdbc.sql("delete from learning.handed_file where id = ? and enrolment_id = ? and unit_id = ?"
                        + " and submission_id is null")
                .params(id, enrolment.value(), unit.value())
                .update();
    }

    /// The files of a draft are now those of what was handed in.
    void handIn(Submission one) {
        jdbc.sql("update learning.handed_file set submission_id = ? where enrolment_id = ? and unit_id = ?"
                        + " and submission_id is null")
                .params(one.id(), one.enrolment().value(), one.unit().value())
                .update();
    }

    List<HandedFile> draft(EnrolmentId enrolment, UnitId unit) {
        return jdbc.sql(SELECT + "enrolment_id = ? and unit_id = ? and submission_id is null order by added_at, id")
                .params(enrolment.value(), unit.value())
                .query(HandedFiles::row)
                .list();
    }

    List<HandedFile> of(UUID submission) {
        return jdbc.sql(SELECT + "submission_id = ? order by added_at, id")
                .param(submission)
                .query(HandedFiles::row)
                .list();
    }

    Optional<HandedFile> find(EnrolmentId enrolment, UnitId unit, UUID id) {
        return jdbc.sql(SELECT + "id = ? and enrolment_id = ? and unit_id = ?")
                .params(id, enrolment.value(), unit.value())
                .query(HandedFiles::row)
                .optional();
    }

    private static HandedFile row(ResultSet row, int number) throws SQLException {
        return new HandedFile(
                row.getObject("id", UUID.class),
                new ArtefactId(row.getString("sha256")),
                row.getString("name"),
                row.getLong("bytes"));
    }
}
