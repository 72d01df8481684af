package org.assay.learning.defects;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All defects and the reports behind them.
@Repository
@Transactional
public class Defects {
    private static final String SELECT = "select d.id, d.organization_id, d.offering_id, d.unit_id, d.title, d.state,"
            + " d.mended_in, d.reason, d.version, d.created_at, d.settled_at,"
            + " (select count(*) from learning.defect_report r where r.defect_id = d.id) as reports"
            + " from learning.defect d where ";
    private static final int LONGEST_TITLE = 120;
    private final JdbcClient jdbc;

    Defects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What one learner wrote.
    public record Report(DefectId defect, PersonId learner, EnrolmentId enrolment, String text, Instant at) {}

    public Defect get(DefectId id) {
        return jdbc.sql(SELECT + "d.id = ?")
                .param(id.value())
                .query(Defects::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such defect."));
    }

    /// Defects of an offering: open ones first, those with the most reports on top.
    ///
    /// @param state only those in this state; null for all
    List<Defect> list(OfferingId offering, Defect.@Nullable State state, int from, int rows) {
        return jdbc.sql(SELECT + "d.offering_id = :offering and (cast(:state as text) is null or d.state = :state)"
                        + " order by d.state in ('MENDED', 'DECLINED'), reports desc, d.created_at desc, d.id"
                        + " offset :from limit :rows")
                .param("offering", offering.value())
                .param("state", state == null ? null : state.name())
                .param("from", from)
                .param("rows", rows)
                .query(Defects::row)
                .list();
    }

    /// Other defects of the same unit, for joining, at most twenty.
    List<Defect> beside(Defect defect) {
        return jdbc.sql(SELECT
                        + "d.offering_id = ? and d.unit_id = ? and d.id <> ? order by d.created_at desc limit 20")
                .params(defect.offering().value(), defect.unit(), defect.id().value())
                .query(Defects::row)
                .list();
    }

    DefectId add(Enrolment enrolment, UUID unit, String text, Instant at) {
        var id = DefectId.random();
        var first = text.lines().findFirst().orElse(text).strip();
        jdbc.sql("insert into learning.defect (id, organization_id, offering_id, unit_id, title, state, created_at)"
                        + " values (?, ?, ?, ?, ?, 'NEW', ?)")
                .params(
                        id.value(),
                        enrolment.organization().value(),
                        enrolment.offering().value(),
                        unit)
                .params(first.length() > LONGEST_TITLE ? first.substring(0, LONGEST_TITLE) + "…" : first, time(at))
                .update();
        jdbc.sql("insert into learning.defect_report (id, organization_id, defect_id, enrolment_id, unit_id,"
                        + " learner_id, text, at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), enrolment.organization().value(), id.value())
                .params(enrolment.id().value(), unit, enrolment.learner().value(), text, time(at))
                .update();
        return id;
    }

    /// What somebody reported about a unit, newest first.
    List<Report> reports(EnrolmentId enrolment, UUID unit) {
        return jdbc.sql("select defect_id, learner_id, enrolment_id, text, at from learning.defect_report"
                        + " where enrolment_id = ? and unit_id = ? order by at desc limit 20")
                .params(enrolment.value(), unit)
                .query(Defects::report)
                .list();
    }

    /// What learners wrote about one defect, oldest first, at most a hundred.
    List<Report> reports(DefectId defect) {
        return jdbc.sql("select defect_id, learner_id, enrolment_id, text, at from learning.defect_report"
                        + " where defect_id = ? order by at limit 100")
                .param(defect.value())
                .query(Defects::report)
                .list();
    }

    /// Who reported it, at most 10,000.
    public Set<Reporter> reporters(DefectId defect) {
        return Set.copyOf(jdbc.sql("select distinct learner_id, enrolment_id from learning.defect_report"
                        + " where defect_id = ? limit 10000")
                .param(defect.value())
                .query((row, _) -> new Reporter(
                        new PersonId(row.getObject(1, UUID.class)), new EnrolmentId(row.getObject(2, UUID.class))))
                .list());
    }

    /// Somebody who reported a defect.
    public record Reporter(PersonId person, EnrolmentId enrolment) {}

    /// Whether it was saved; not where somebody decided since `defect` was read.
    boolean save(Defect defect, PersonId by) {
        return jdbc.sql("update learning.defect set title = ?, state = ?, mended_in = ?, reason = ?, settled_at = ?,"
                                + " settled_by = ?, version = version + 1 where id = ? and version = ?")
                        .params(defect.title(), defect.state().name())
                        .param(defect.mendedIn())
                        .param(defect.reason())
                        .param(defect.settledAt() == null ? null : time(defect.settledAt()))
                        .params(by.value(), defect.id().value(), defect.version())
                        .update()
                == 1;
    }

    /// Gives the reports of one defect to another of the same unit, and ends it.
    void join(Defect from, Defect into) {
        jdbc.sql("update learning.defect_report set defect_id = ? where defect_id = ?")
                .params(into.id().value(), from.id().value())
                .update();
        jdbc.sql("delete from learning.defect where id = ?")
                .param(from.id().value())
                .update();
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static Report report(ResultSet row, int number) throws SQLException {
        return new Report(
                new DefectId(row.getObject("defect_id", UUID.class)),
                new PersonId(row.getObject("learner_id", UUID.class)),
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                row.getString("text"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Defect row(ResultSet row, int number) throws SQLException {
        var settled = row.getObject("settled_at", OffsetDateTime.class);
        return new Defect(
                new DefectId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new OfferingId(row.getObject("offering_id", UUID.class)),
                row.getObject("unit_id", UUID.class),
                row.getString("title"),
                Defect.State.valueOf(row.getString("state")),
                row.getObject("mended_in", Integer.class),
                row.getString("reason"),
                row.getInt("reports"),
                row.getInt("version"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                settled == null ? null : settled.toInstant());
    }
}
