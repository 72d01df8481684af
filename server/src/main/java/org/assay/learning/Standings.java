package org.assay.learning;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How far everybody in an organization is, in pages: for what looks at all of them, a few hundred at a time.
@Repository
@Transactional
public class Standings {
    private final JdbcClient jdbc;

    Standings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One enrolment with its last sign of life.
    ///
    /// @param lastAt when a unit was finished, a task went on, or it began
    /// @param done units that are done
    public record Standing(Enrolment enrolment, Instant lastAt, int done) {}

    /// The next enrolments of an organization by id, acting for it.
    ///
    /// @param after the last id of the page before, or null to begin
    public List<Standing> next(OrganizationId organization, @Nullable EnrolmentId after, int rows) {
        return jdbc.sql("select e.id, e.learner_id, e.offering_id, e.entry_id, e.entry_number, e.enrolled_at,"
                        + " greatest(e.enrolled_at,"
                        + " (select max(c.completed_at) from learning.completion c where c.enrolment_id = e.id),"
                        + " (select max(s.at) from learning.task_step s where s.enrolment_id = e.id)) as last_at,"
                        + " (select count(*) from learning.completion c where c.enrolment_id = e.id) as done"
                        + " from learning.enrolment e where e.organization_id = :organization"
                        + " and e.id > :after order by e.id limit :rows")
                .param("organization", organization.value())
                .param("after", after == null ? new UUID(0, 0) : after.value())
                .param("rows", rows)
                .query((row, _) -> new Standing(
                        new Enrolment(
                                new EnrolmentId(row.getObject("id", UUID.class)),
                                new PersonId(row.getObject("learner_id", UUID.class)),
                                organization,
                                new OfferingId(row.getObject("offering_id", UUID.class)),
                                new EntryVersion(
                                        new EntryId(row.getObject("entry_id", UUID.class)), row.getInt("entry_number")),
                                row.getObject("enrolled_at", OffsetDateTime.class)
                                        .toInstant()),
                        row.getObject("last_at", OffsetDateTime.class).toInstant(),
                        row.getInt("done")))
                .list();
    }
}
