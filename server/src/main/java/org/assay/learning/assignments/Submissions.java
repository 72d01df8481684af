package org.assay.learning.assignments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.assignments.Submission.Answer;
import org.assay.learning.assignments.Submission.Verdict;
import org.assay.learning.course.UnitId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All that was handed in, and drafts of what was not yet.
@Repository
@Transactional
public class Submissions {
    private static final String SELECT = "select s.id, s.organization_id, s.offering_id, s.unit_id, s.enrolment_id,"
            + " s.learner_id, s.number, s.text, s.link, s.due_at, s.late, s.handed_in_at, a.verdict, a.feedback,"
            + " a.answered_by, a.answered_at from learning.submission s"
            + " left join learning.answer a on a.submission_id = s.id ";
    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What is written and not handed in.
    ///
    /// @param version grows with each saving; 0 before the first
    public record Draft(
            String text, String link, int version, @Nullable Instant savedAt) {
        static final Draft EMPTY = new Draft("", "", 0, null);
    }

    public Submission get(UUID id) {
        return jdbc.sql(SELECT + "where s.id = ?")
                .param(id)
                .query(Submissions::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("Nothing like this was handed in."));
    }

    /// What somebody handed in for one assignment, newest first.
    public List<Submission> of(EnrolmentId enrolment, UnitId unit) {
        return jdbc.sql(SELECT + "where s.enrolment_id = ? and s.unit_id = ? order by s.number desc")
                .params(enrolment.value(), unit.value())
                .query(Submissions::row)
                .list();
    }

    /// The newest of each assignment of an enrolment.
    public List<Submission> newest(EnrolmentId enrolment) {
        return jdbc.sql(
                        SELECT + "where s.enrolment_id = ? and s.number = (select max(n.number)"
                                + " from learning.submission n where n.enrolment_id = s.enrolment_id and n.unit_id = s.unit_id)")
                .param(enrolment.value())
                .query(Submissions::row)
                .list();
    }

    /// What waits for an answer, oldest first.
    ///
    /// @param offering only of this one; null for all of the organization
    List<Submission> waiting(OrganizationId organization, @Nullable OfferingId offering, int from, int rows) {
        return jdbc.sql(SELECT + "where s.organization_id = :organization and s.waiting"
                        + " and (cast(:offering as uuid) is null or s.offering_id = :offering)"
                        + " order by s.handed_in_at, s.id offset :from limit :rows")
                .param("organization", organization.value())
                .param("offering", offering == null ? null : offering.value())
                .param("from", from)
                .param("rows", rows)
                .query(Submissions::row)
                .list();
    }

    /// How many wait for an answer, at most 1,000.
    public int waiting(OrganizationId organization) {
        return jdbc.sql("select count(*) from (select 1 from learning.submission where organization_id = ?"
                        + " and waiting limit 1000) few")
                .param(organization.value())
                .query(Integer.class)
                .single();
    }

    /// An earlier one that was not answered no longer waits: the newest counts.
    void insert(Submission one) {
        jdbc.sql("update learning.submission set waiting = false where enrolment_id = ? and unit_id = ? and waiting")
                .params(one.enrolment().value(), one.unit().value())
                .update();
        jdbc.sql(
                        "insert into learning.submission (id, organization_id, offering_id, unit_id, enrolment_id, learner_id,"
                                + " number, text, link, due_at, late, handed_in_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        one.id(),
                        one.organization().value(),
                        one.offering().value(),
                        one.unit().value())
                .params(one.enrolment().value(), one.learner().value(), one.number(), one.text(), one.link())
                .param(one.dueAt() == null ? null : time(one.dueAt()))
                .params(one.late(), time(one.handedInAt()))
                .update();
    }

    /// Whether it was kept; not where it was answered before.
    boolean answer(Submission one, Answer answer) {
        int added = jdbc.sql("insert into learning.answer (submission_id, organization_id, learner_id, verdict,"
                        + " feedback, answered_by, answered_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(one.id(), one.organization().value(), one.learner().value())
                .params(answer.verdict().name(), answer.feedback(), answer.by().value(), time(answer.at()))
                .update();
        jdbc.sql("update learning.submission set waiting = false where id = ?")
                .param(one.id())
                .update();
        return added == 1;
    }

    Draft draft(EnrolmentId enrolment, UnitId unit) {
        return jdbc.sql("select text, link, version, saved_at from learning.draft_work"
                        + " where enrolment_id = ? and unit_id = ?")
                .params(enrolment.value(), unit.value())
                .query((row, _) -> new Draft(row.getString(1), row.getString(2), row.getInt(3), instant(row, 4)))
                .optional()
                .orElse(Draft.EMPTY);
    }

    /// Whether it was saved; not where another window saved since `seen`.
    boolean save(Enrolment enrolment, UnitId unit, Draft draft, int seen, Instant at) {
        return jdbc.sql("insert into learning.draft_work (enrolment_id, unit_id, organization_id, learner_id, text,"
                                + " link, version, saved_at) values (:enrolment, :unit, :organization, :learner, :text,"
                                + " :link, 1, :at) on conflict (enrolment_id, unit_id) do update set text = :text,"
                                + " link = :link, version = draft_work.version + 1, saved_at = :at"
                                + " where draft_work.version = :seen")
                        .param("enrolment", enrolment.id().value())
                        .param("unit", unit.value())
                        .param("organization", enrolment.organization().value())
                        .param("learner", enrolment.learner().value())
                        .param("text", draft.text())
                        .param("link", draft.link())
                        .param("at", time(at))
                        .param("seen", seen)
                        .update()
                == 1;
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable Answer answer(ResultSet row) throws SQLException {
        var verdict = row.getString("verdict");
        if (verdict == null) return null;
        return new Answer(
                Verdict.valueOf(verdict),
                row.getString("feedback"),
                new PersonId(row.getObject("answered_by", UUID.class)),
                row.getObject("answered_at", OffsetDateTime.class).toInstant());
    }

    private static Submission row(ResultSet row, int number) throws SQLException {
        var due = row.getObject("due_at", OffsetDateTime.class);
        return new Submission(
                row.getObject("id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new OfferingId(row.getObject("offering_id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                new PersonId(row.getObject("learner_id", UUID.class)),
                row.getInt("number"),
                row.getString("text"),
                row.getString("link"),
                due == null ? null : due.toInstant(),
                row.getBoolean("late"),
                row.getObject("handed_in_at", OffsetDateTime.class).toInstant(),
                answer(row));
    }

    Optional<Submission> last(EnrolmentId enrolment, UnitId unit) {
        return of(enrolment, unit).stream().findFirst();
    }
}
