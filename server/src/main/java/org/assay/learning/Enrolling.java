package org.assay.learning;

import java.util.Optional;
import org.assay.catalog.Offering;
import org.assay.catalog.OfferingChanged;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Brings people into offerings.
@Service
@Transactional
public class Enrolling {
    private final Offerings offerings;
    private final Enrolments enrolments;
    private final Memberships memberships;
    private final Tenancy tenancy;
    private final Seats seats;
    private final ApplicationEventPublisher events;

    Enrolling(
            Offerings offerings,
            Enrolments enrolments,
            Memberships memberships,
            Tenancy tenancy,
            Seats seats,
            ApplicationEventPublisher events) {
        this.offerings = offerings;
        this.enrolments = enrolments;
        this.memberships = memberships;
        this.tenancy = tenancy;
        this.seats = seats;
        this.events = events;
    }

    /// The person's enrolment in an offering: a new one where it is open, else the one they have. From now on the
    /// organization sees their name. Runs twice without harm, and announces once.
    public Enrolment enrol(PersonId learner, OfferingId id) {
        var offering = offerings.get(id);
        var both = new Acting(offering.organization(), learner, null);
        return tenancy.as(both, () -> enrolments.find(learner, id).orElseGet(() -> join(learner, offering)));
    }

    /// Puts somebody at the end of the waiting list of an offering that is full; where it is not, they are enrolled.
    /// Runs twice without harm.
    ///
    /// @return their place in the list, from 1; empty where they take part
    public Optional<Integer> await(PersonId learner, OfferingId id) {
        var offering = offerings.get(id);
        return tenancy.<Optional<Integer>>as(new Acting(offering.organization(), learner, null), () -> {
            requireTakesPeople(offering);
            seats.hold(id);
            if (enrolments.find(learner, id).isPresent()) return Optional.empty();
            boolean hasSeat =
                    seats.left(offering).map(left -> left > seats.waiting(id)).orElse(true);
            if (hasSeat) {
                seat(learner, offering);
                return Optional.empty();
            }
            memberships.grant(offering.organization(), learner, Role.LEARNER, null);
            seats.add(learner, offering);
            return seats.place(learner, id);
        });
    }

    /// Takes somebody out of the waiting list; harmless where they are not in it.
    public void leave(PersonId learner, OfferingId id) {
        var offering = offerings.get(id);
        tenancy.as(new Acting(offering.organization(), learner, null), () -> seats.remove(learner, id));
    }

    /// Gives free seats to who has waited longest. Idempotent.
    @ApplicationModuleListener
    void advance(OfferingChanged changed) {
        advance(changed.organization(), changed.offering());
    }

    /// The same, whenever a seat may have become free.
    public void advance(OrganizationId organization, OfferingId id) {
        tenancy.as(Acting.organization(organization), () -> {
            var offering = offerings.get(id);
            if (!offering.isOpen() || seats.isOver(offering)) return 0;
            seats.hold(offering.id());
            int waiting = seats.waiting(offering.id());
            int free = seats.left(offering).orElse(waiting);
            var next = seats.first(offering.id(), Math.min(free, waiting));
            for (var learner : next) {
                seat(learner, offering);
                seats.remove(learner, offering.id());
            }
            return next.size();
        });
    }

    private Enrolment join(PersonId learner, Offering offering) {
        requireTakesPeople(offering);
        seats.hold(offering.id());
        if (seats.left(offering)
                .filter(left -> left <= seats.waiting(offering.id()))
                .isPresent()) {
            throw Refusal.conflict("Every seat is taken. Join the waiting list, and you move up when one is free.");
        }
        return seat(learner, offering);
    }

    private void requireTakesPeople(Offering offering) {
        if (seats.isOver(offering)) {
            throw Refusal.conflict("This offering is over. The catalogue shows those that still take people.");
        }
        if (!seats.takesPeople(offering)) {
            throw Refusal.conflict("This offering takes nobody at the moment. The catalogue shows those that do.");
        }
    }

    private Enrolment seat(PersonId learner, Offering offering) {
        memberships.grant(offering.organization(), learner, Role.LEARNER, null);
        var added = enrolments.add(learner, offering);
        added.ifPresent(one -> events.publishEvent(new PersonEnrolled(one.organization(), one.id(), one.learner())));
        return added.or(() -> enrolments.find(learner, offering.id())).orElseThrow();
    }
}
