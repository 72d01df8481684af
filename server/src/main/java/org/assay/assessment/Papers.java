package org.assay.assessment;

import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolment;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What attempts are given. The organization owns it and it holds the key, so it is read in the organization's name,
/// and pages for learners take from it what learners may see.
@Component
@Transactional
class Papers {
    private final Fillings fillings;
    private final Tenancy tenancy;

    Papers(Fillings fillings, Tenancy tenancy) {
        this.fillings = fillings;
        this.tenancy = tenancy;
    }

    /// What somebody who begins now is given.
    TaskFilling current(Enrolment enrolment, String task) {
        return tenancy.as(
                        Acting.organization(enrolment.organization()),
                        () -> fillings.latestComplete(enrolment.offering(), task))
                .orElseThrow(() -> Refusal.notFound("There is no such task."));
    }

    /// What this attempt was given.
    TaskContent content(Attempt attempt) {
        return tenancy.as(
                Acting.organization(attempt.organization()),
                () -> fillings.get(attempt.offering(), attempt.task(), attempt.filling())
                        .content());
    }
}
