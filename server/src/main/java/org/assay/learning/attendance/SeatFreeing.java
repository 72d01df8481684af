package org.assay.learning.attendance;

import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolling;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Gives the seat of somebody who does not come to who has waited longest. Told twice, one seat is given.
@Component
class SeatFreeing {
    private final Enrolments enrolments;
    private final Enrolling enrolling;
    private final Tenancy tenancy;

    SeatFreeing(Enrolments enrolments, Enrolling enrolling, Tenancy tenancy) {
        this.enrolments = enrolments;
        this.enrolling = enrolling;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(NoShowFound event) {
        if (!event.isSeatFreed()) return;
        EnrolmentId id = event.enrolment();
        var offering = tenancy.as(Acting.organization(event.organization()), () -> enrolments.get(id))
                .offering();
        enrolling.advance(event.organization(), offering);
    }
}
