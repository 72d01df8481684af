package org.assay.learning;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.Offering;
import org.assay.catalog.OfferingId;
import org.assay.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The seats of an offering and who waits for one. Acts for the organization that it belongs to.
@Repository
@Transactional
public class Seats {
    private final JdbcClient jdbc;
    private final Clock clock;

    Seats(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public boolean isOver(Offering offering) {
        return offering.isOver(clock.instant());
    }

    /// Whether one can join now, as far as the enrolment window goes.
    public boolean takesPeople(Offering offering) {
        return offering.takesPeople(clock.instant());
    }

    /// Places that nobody has, zero or more; empty where there is no limit.
    public Optional<Integer> left(Offering offering) {
        var places = offering.facts().places();
        return places == null ? Optional.empty() : Optional.of(Math.max(0, places - taken(offering.id())));
    }

    /// Whoever lost their seat by not coming stays enrolled, and takes none.
    private int taken(OfferingId offering) {
        return jdbc.sql("select count(*) from learning.enrolment e where e.offering_id = ? and not exists (select"
                        + " from learning.no_show n where n.enrolment_id = e.id and n.consequence = 'SEAT_FREED')")
                .param(offering.value())
                .query(Integer.class)
                .single();
    }

    /// Holds the offering's seats until the transaction ends, so that two cannot take the last one.
    void hold(OfferingId offering) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?::text, 400))")
                .param(offering.value())
                .query((row, _) -> true)
                .single();
    }

    /// Somebody's place in the waiting list, from 1; empty where they do not wait.
    public Optional<Integer> place(PersonId learner, OfferingId offering) {
        return jdbc.sql("select 1 + (select count(*) from learning.waiting o where o.offering_id = w.offering_id"
                        + " and (o.since, o.learner_id) < (w.since, w.learner_id))"
                        + " from learning.waiting w where w.learner_id = ? and w.offering_id = ?")
                .params(learner.value(), offering.value())
                .query(Integer.class)
                .optional();
    }

    /// How many wait for a seat.
    public int waiting(OfferingId offering) {
        return jdbc.sql("select count(*) from learning.waiting where offering_id = ?")
                .param(offering.value())
                .query(Integer.class)
                .single();
    }

    void add(PersonId learner, Offering offering) {
        jdbc.sql("insert into learning.waiting (offering_id, learner_id, organization_id, since)"
                        + " values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        offering.id().value(),
                        learner.value(),
                        offering.organization().value())
                .param(clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .update();
    }

    /// False where they did not wait.
    boolean remove(PersonId learner, OfferingId offering) {
        return jdbc.sql("delete from learning.waiting where offering_id = ? and learner_id = ?")
                        .params(offering.value(), learner.value())
                        .update()
                == 1;
    }

    /// Who has waited longest, at most `count`.
    List<PersonId> first(OfferingId offering, int count) {
        return jdbc.sql("select learner_id from learning.waiting where offering_id = ?"
                        + " order by since, learner_id limit ?")
                .params(offering.value(), count)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }
}
