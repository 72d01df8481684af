package org.assay.learning;

import org.assay.catalog.Offering;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;

    Enrolling(
            Offerings offerings,
            Enrolments enrolments,
            Memberships memberships,
            Tenancy tenancy,
            ApplicationEventPublisher events) {
        this.offerings = offerings;
        this.enrolments = enrolments;
        this.memberships = memberships;
        this.tenancy = tenancy;
        this.events = events;
    }

    /// The person's enrolment in an offering: a new one where it is open, else the one they have. From now on the
    /// organization sees their name. Runs twice without harm, and announces once.
    public Enrolment enrol(PersonId learner, OfferingId id) {
        var offering = offerings.get(id);
        var both = new Acting(offering.organization(), learner, null);
        return tenancy.as(both, () -> enrolments.find(learner, id).orElseGet(() -> join(learner, offering)));
    }

    private Enrolment join(PersonId learner, Offering offering) {
        if (!offering.isOpen()) {
            throw Refusal.conflict("This offering takes nobody at the moment. The catalogue shows those that do.");
        }
        memberships.grant(offering.organization(), learner, Role.LEARNER, null);
        var added = enrolments.add(learner, offering);
        added.ifPresent(one -> events.publishEvent(new PersonEnrolled(one.organization(), one.id(), one.learner())));
        return added.or(() -> enrolments.find(learner, offering.id())).orElseThrow();
    }
}
