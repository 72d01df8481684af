package org.assay.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.learning.EnrolmentId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/// All attempts and their marks: seen by the learner and by the organization.
@Repository
@Transactional
public class Attempts {
    private static final String SELECT = "select a.id, a.enrolment_id, a.learner_id, a.organization_id, a.offering_id,"
            + " a.task, a.filling_number, a.started_at, a.deadline, a.submitted_at,"
            + " m.given, m.maximum, m.marker, m.feedback, m.levels, m.marked_at"
            + " from assessment.attempt a left join assessment.mark m on m.attempt_id = a.id where ";
    private static final TypeReference<Map<String, String>> LEVELS = new TypeReference<>() {};
    private final JdbcClient jdbc;

    Attempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Attempt get(AttemptId id) {
        return jdbc.sql(SELECT + "a.id = ?")
                .param(id.value())
                .query(Attempts::row)
                .optional()
                .orElseThrow(Attempts::notFound);
    }

    /// An attempt of whoever is acting; anybody else's is not found.
    public Attempt own(AttemptId id) {
        var attempt = get(id);
        if (!attempt.learner().equals(Acting.now().person())) throw notFound();
        return attempt;
    }

    /// An attempt at a task of the organization that is acting; any other is not found.
    public Attempt inOrganization(AttemptId id) {
        var attempt = get(id);
        if (!attempt.organization().equals(Acting.now().organization())) throw notFound();
        return attempt;
    }

    public Optional<Attempt> find(EnrolmentId enrolment, String task) {
        return jdbc.sql(SELECT + "a.enrolment_id = ? and a.task = ?")
                .params(enrolment.value(), task)
                .query(Attempts::row)
                .optional();
    }

    /// The attempts of an enrolment, at most one for each task, oldest first.
    public List<Attempt> of(EnrolmentId enrolment) {
        return jdbc.sql(SELECT + "a.enrolment_id = ? order by a.started_at, a.task")
                .param(enrolment.value())
                .query(Attempts::row)
                .list();
    }

    /// What waits for a person of this organization to mark it, longest waiting first.
    List<Attempt> unmarked(OrganizationId organization) {
        return jdbc.sql(SELECT + "a.organization_id = ? and a.submitted_at is not null and m.attempt_id is null"
                        + " order by a.submitted_at, a.id")
                .param(organization.value())
                .query(Attempts::row)
                .list();
    }

    /// What somebody marked for this organization, newest first, at most 50.
    List<Attempt> markedBy(OrganizationId organization, PersonId marker) {
        return jdbc.sql(SELECT + "a.organization_id = ? and m.marker = ? order by m.marked_at desc, a.id limit 50")
                .params(organization.value(), marker.value())
                .query(Attempts::row)
                .list();
    }

    /// What is still written although its deadline was before `time`.
    List<Attempt> overdue(OrganizationId organization, Instant time) {
        return jdbc.sql(SELECT + "a.organization_id = ? and a.submitted_at is null and a.deadline < ?")
                .params(organization.value(), time.atOffset(ZoneOffset.UTC))
                .query(Attempts::row)
                .list();
    }

    /// Whether it was added; not where the enrolment has an attempt at this task.
    boolean add(Attempt attempt) {
        return jdbc.sql("insert into assessment.attempt (id, enrolment_id, learner_id, organization_id, offering_id,"
                                + " task, filling_number, started_at, deadline) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(attempt.id().value(), attempt.enrolment().value())
                        .params(
                                attempt.learner().value(),
                                attempt.organization().value())
                        .params(attempt.offering().value(), attempt.task(), attempt.filling())
                        .param(attempt.startedAt().atOffset(ZoneOffset.UTC))
                        .param(time(attempt.deadline()))
                        .update()
                == 1;
    }

    /// Makes everybody who changes this attempt or its responses queue up until the transaction ends.
    void lock(AttemptId id) {
        jdbc.sql("select 1 from assessment.attempt where id = ? for update")
                .param(id.value())
                .query((row, _) -> row.getInt(1))
                .optional();
    }

    /// Whether this sealed it; not where it was sealed before.
    boolean seal(AttemptId id, Instant at) {
        return jdbc.sql("update assessment.attempt set submitted_at = ? where id = ? and submitted_at is null")
                        .params(at.atOffset(ZoneOffset.UTC), id.value())
                        .update()
                == 1;
    }

    /// Whether the mark was added; not where there is one. Only the organization may.
    boolean add(Attempt attempt, Attempt.Mark mark) {
        return jdbc.sql("insert into assessment.mark (attempt_id, given, maximum, marker, feedback, levels, learner_id,"
                                + " organization_id, marked_at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(attempt.id().value())
                        .params(mark.score().given(), mark.score().maximum())
                        .param(mark.marker() == null ? null : mark.marker().value())
                        .params(mark.feedback(), TaskContent.JSON.writeValueAsString(mark.levels()))
                        .params(
                                attempt.learner().value(),
                                attempt.organization().value())
                        .param(mark.markedAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Attempt row(ResultSet row, int number) throws SQLException {
        return new Attempt(
                new AttemptId(row.getObject("id", UUID.class)),
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                new PersonId(row.getObject("learner_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new OfferingId(row.getObject("offering_id", UUID.class)),
                row.getString("task"),
                row.getInt("filling_number"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "deadline"),
                instant(row, "submitted_at"),
                mark(row));
    }

    private static Attempt.@Nullable Mark mark(ResultSet row) throws SQLException {
        var markedAt = instant(row, "marked_at");
        if (markedAt == null) return null;
        var marker = row.getObject("marker", UUID.class);
        return new Attempt.Mark(
                new Score(row.getBigDecimal("given"), row.getBigDecimal("maximum")),
                marker == null ? null : new PersonId(marker),
                row.getString("feedback"),
                TaskContent.JSON.readValue(row.getString("levels"), LEVELS),
                markedAt);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static Refusal notFound() {
        return Refusal.notFound("There is no such attempt.");
    }
}
