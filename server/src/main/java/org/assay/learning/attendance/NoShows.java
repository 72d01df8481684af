package org.assay.learning.attendance;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What happens to those who do not come, and to whom it happened.
@Repository
@Transactional
public class NoShows {
    private final JdbcClient jdbc;

    NoShows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// What happens to somebody who does not come.
    public enum Consequence {
        /// They are told, and so is the presenter.
        WARNED,
        /// They no longer count among those who take a seat; whoever waits can have it.
        SEAT_FREED
    }

    /// @param misses from so many sessions missed without excuse on
    public record Rule(int misses, Consequence consequence) {}

    /// The rule of an offering; empty where none is set.
    public Optional<Rule> rule(OfferingId offering) {
        return jdbc.sql("select misses, consequence from learning.no_show_rule where offering_id = ?")
                .param(offering.value())
                .query((row, _) -> new Rule(row.getInt(1), Consequence.valueOf(row.getString(2))))
                .optional();
    }

    public void set(OrganizationId organization, OfferingId offering, Rule rule) {
        jdbc.sql("insert into learning.no_show_rule (offering_id, organization_id, misses, consequence)"
                        + " values (?, ?, ?, ?) on conflict (offering_id) do update"
                        + " set misses = excluded.misses, consequence = excluded.consequence")
                .params(offering.value(), organization.value())
                .params(rule.misses(), rule.consequence().name())
                .update();
    }

    public void unset(OfferingId offering) {
        jdbc.sql("delete from learning.no_show_rule where offering_id = ?")
                .param(offering.value())
                .update();
    }

    /// False where it was found before.
    boolean add(Enrolment enrolment, int missed, Consequence consequence, Instant at) {
        return jdbc.sql("insert into learning.no_show (enrolment_id, organization_id, learner_id, offering_id, missed,"
                                + " consequence, found_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(enrolment.id().value(), enrolment.organization().value())
                        .params(
                                enrolment.learner().value(),
                                enrolment.offering().value())
                        .params(missed, consequence.name(), at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// A correction shows that it was not one after all.
    void forgive(EnrolmentId enrolment) {
        jdbc.sql("delete from learning.no_show where enrolment_id = ?")
                .param(enrolment.value())
                .update();
    }

    /// What happened to which of these.
    public Map<EnrolmentId, Consequence> of(Collection<EnrolmentId> enrolments) {
        var found = new HashMap<EnrolmentId, Consequence>();
        if (enrolments.isEmpty()) return found;
        jdbc.sql("select enrolment_id, consequence from learning.no_show where enrolment_id in (:ids)")
                .param("ids", enrolments.stream().map(EnrolmentId::value).toList())
                .query(row -> {
                    found.put(new EnrolmentId(row.getObject(1, UUID.class)), Consequence.valueOf(row.getString(2)));
                });
        return found;
    }

    /// How many seats of an offering were freed.
    public int freed(OfferingId offering) {
        return jdbc.sql("select count(*) from learning.no_show where offering_id = ? and consequence = 'SEAT_FREED'")
                .param(offering.value())
                .query(Integer.class)
                .single();
    }
}
