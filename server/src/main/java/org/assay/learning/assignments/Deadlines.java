package org.assay.learning.assignments;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.Offering;
import org.assay.catalog.OfferingId;
import org.assay.identity.PersonId;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.course.Unit.Assignment;
import org.assay.learning.course.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// When assignments are due: in an offering, else as the course says; and who has longer.
@Repository
@Transactional
public class Deadlines {
    private final JdbcClient jdbc;

    Deadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What an offering says about one assignment.
    ///
    /// @param version grows with each change
    public record Terms(@Nullable Instant dueAt, @Nullable Integer lateHours, int version) {}

    /// More time for one learner.
    public record Extension(EnrolmentId enrolment, UnitId unit, Instant dueAt, String reason) {}

    Optional<Terms> terms(OfferingId offering, UnitId unit) {
        return Optional.ofNullable(terms(offering).get(unit));
    }

    /// What an offering says, by assignment.
    public Map<UnitId, Terms> terms(OfferingId offering) {
        var all = new HashMap<UnitId, Terms>();
        jdbc.sql("select unit_id, due_at, late_hours, version from learning.deadline where offering_id = ?")
                .param(offering.value())
                .query(row -> {
                    var due = row.getObject(2, OffsetDateTime.class);
                    all.put(
                            new UnitId(row.getObject(1, UUID.class)),
                            new Terms(
                                    due == null ? null : due.toInstant(),
                                    row.getObject(3, Integer.class),
                                    row.getInt(4)));
                });
        return all;
    }

    Optional<Extension> extension(EnrolmentId enrolment, UnitId unit) {
        return jdbc.sql("select due_at, reason from learning.extension where enrolment_id = ? and unit_id = ?")
                .params(enrolment.value(), unit.value())
                .query((row, _) -> new Extension(
                        enrolment, unit, row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)))
                .optional();
    }

    /// Until when a learner may hand in. Asked in the hands of both, the organization and the learner.
    public Deadline of(Enrolment enrolment, Offering offering, Assignment assignment) {
        var zone = offering.facts().zone();
        var terms = terms(offering.id(), assignment.id());
        var late = terms.map(Terms::lateHours).orElse(null);
        var extension = extension(enrolment.id(), assignment.id());
        if (extension.isPresent()) {
            return new Deadline(
                    extension.get().dueAt(), late, zone, extension.get().reason());
        }
        var own = terms.map(Terms::dueAt).orElse(null);
        return new Deadline(own != null ? own : asCourseSays(enrolment, assignment, zone), late, zone, null);
    }

    /// At a moment, or at the end of the n-th day after somebody began, in the offering's zone.
    private static @Nullable Instant asCourseSays(Enrolment enrolment, Assignment assignment, ZoneId zone) {
        var due = assignment.due();
        if (due.at() != null) return due.at();
        if (due.daysAfterStart() == null) return null;
        return enrolment
                .enrolledAt()
                .atZone(zone)
                .toLocalDate()
                .plusDays(due.daysAfterStart())
                .atTime(LocalTime.of(23, 59))
                .atZone(zone)
                .toInstant();
    }

    /// Whether it was saved; not where somebody saved since version `seen`, 0 for none.
    boolean set(Offering offering, UnitId unit, Terms terms, int seen, PersonId by, Instant at) {
        return jdbc.sql("insert into learning.deadline (offering_id, unit_id, organization_id, due_at, late_hours,"
                                + " changed_by, changed_at) values (:offering, :unit, :organization,"
                                + " cast(:due as timestamptz), cast(:late as int), :by, :at)"
                                + " on conflict (offering_id, unit_id) do update set due_at = excluded.due_at,"
                                + " late_hours = excluded.late_hours, changed_by = :by, changed_at = :at,"
                                + " version = deadline.version + 1 where deadline.version = :seen")
                        .param("offering", offering.id().value())
                        .param("unit", unit.value())
                        .param("organization", offering.organization().value())
                        .param("due", terms.dueAt() == null ? null : time(terms.dueAt()))
                        .param("late", terms.lateHours())
                        .param("by", by.value())
                        .param("at", time(at))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    void extend(Enrolment enrolment, Extension extension, PersonId by, Instant at) {
        jdbc.sql("insert into learning.extension (enrolment_id, unit_id, organization_id, learner_id, due_at, reason,"
                        + " given_by, given_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (enrolment_id, unit_id)"
                        + " do update set due_at = excluded.due_at, reason = excluded.reason,"
                        + " given_by = excluded.given_by, given_at = excluded.given_at")
                .params(enrolment.id().value(), extension.unit().value())
                .params(enrolment.organization().value(), enrolment.learner().value())
                .params(time(extension.dueAt()), extension.reason(), by.value(), time(at))
                .update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
