package org.assay.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.Offering;
import org.assay.catalog.OfferingId;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Who takes part in what: seen by the learner and by the organization.
@Repository
@Transactional
public class Enrolments {
    private static final String SELECT = "select id, learner_id, organization_id, offering_id, entry_id, entry_number,"
            + " enrolled_at from learning.enrolment where ";
    private final JdbcClient jdbc;
    private final Clock clock;

    Enrolments(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Enrolment get(EnrolmentId id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id.value())
                .query(Enrolments::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such enrolment."));
    }

    /// An enrolment of whoever is acting; anybody else's is not found.
    public Enrolment own(EnrolmentId id) {
        var enrolment = get(id);
        if (!enrolment.learner().equals(Acting.now().person())) throw Refusal.notFound("There is no such enrolment.");
        return enrolment;
    }

    public Optional<Enrolment> find(PersonId learner, OfferingId offering) {
        return jdbc.sql(SELECT + "learner_id = ? and offering_id = ?")
                .params(learner.value(), offering.value())
                .query(Enrolments::row)
                .optional();
    }

    /// Somebody's enrolments, newest first.
    public List<Enrolment> of(PersonId learner) {
        return jdbc.sql(SELECT + "learner_id = ? order by enrolled_at desc, id")
                .param(learner.value())
                .query(Enrolments::row)
                .list();
    }

    /// Who takes part in an offering, oldest first.
    public List<Enrolment> in(OfferingId offering) {
        return jdbc.sql(SELECT + "offering_id = ? order by enrolled_at, id")
                .param(offering.value())
                .query(Enrolments::row)
                .list();
    }

    /// Some of those who take part in any offering of an entry, in the order of their ids.
    ///
    /// @param after where the page before ended, or null to begin
    public List<Enrolment> of(EntryId entry, @Nullable EnrolmentId after, int rows) {
        return jdbc.sql(SELECT + "entry_id = :entry and (cast(:after as uuid) is null or id > :after)"
                        + " order by id limit :rows")
                .param("entry", entry.value())
                .param("after", after == null ? null : after.value())
                .param("rows", rows)
                .query(Enrolments::row)
                .list();
    }

    /// Whether somebody takes part in any offering of an entry.
    public boolean isIn(PersonId learner, EntryId entry) {
        return jdbc.sql("select exists (select 1 from learning.enrolment where learner_id = ? and entry_id = ?)")
                .params(learner.value(), entry.value())
                .query(Boolean.class)
                .single();
    }

    /// Whether anybody takes part in an offering.
    public boolean isJoined(OfferingId offering) {
        return jdbc.sql("select exists (select 1 from learning.enrolment where offering_id = ?)")
                .param(offering.value())
                .query(Boolean.class)
                .single();
    }

    /// How many joined an organization's offerings, by entry.
    ///
    /// @param from inclusive
    /// @param to exclusive
    public Map<EntryId, Integer> tally(OrganizationId organization, Instant from, Instant to) {
        var tally = new HashMap<EntryId, Integer>();
        jdbc.sql("select entry_id, count(*) from learning.enrolment"
                        + " where organization_id = ? and enrolled_at >= ? and enrolled_at < ? group by entry_id")
                .params(organization.value(), from.atOffset(ZoneOffset.UTC), to.atOffset(ZoneOffset.UTC))
                .query(row -> {
                    tally.put(new EntryId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return tally;
    }

    /// Some of those who take part in an offering, oldest first.
    ///
    /// @param from how many to leave out
    public List<Enrolment> in(OfferingId offering, int from, int rows) {
        return jdbc.sql(SELECT + "offering_id = ? order by enrolled_at, id offset ? limit ?")
                .params(offering.value(), from, rows)
                .query(Enrolments::row)
                .list();
    }

    /// The new enrolment; empty where this person is in the offering already.
    Optional<Enrolment> add(PersonId learner, Offering offering) {
        var enrolment = new Enrolment(
                EnrolmentId.random(),
                learner,
                offering.organization(),
                offering.id(),
                offering.entry(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS));
        int added = jdbc.sql("insert into learning.enrolment (id, learner_id, organization_id, offering_id, entry_id,"
                        + " entry_number, enrolled_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(enrolment.id().value(), learner.value())
                .params(offering.organization().value(), offering.id().value())
                .params(offering.entry().entry().value(), offering.entry().number())
                .param(enrolment.enrolledAt().atOffset(ZoneOffset.UTC))
                .update();
        return added == 1 ? Optional.of(enrolment) : Optional.empty();
    }

    private static Enrolment row(ResultSet row, int number) throws SQLException {
        return new Enrolment(
                new EnrolmentId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("learner_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new OfferingId(row.getObject("offering_id", UUID.class)),
                new EntryVersion(new EntryId(row.getObject("entry_id", UUID.class)), row.getInt("entry_number")),
                row.getObject("enrolled_at", OffsetDateTime.class).toInstant());
    }
}
