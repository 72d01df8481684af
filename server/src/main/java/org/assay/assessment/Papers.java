package org.assay.assessment;

import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.Role;
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
    private final Memberships memberships;
    private final Tenancy tenancy;

    Papers(Fillings fillings, Memberships memberships, Tenancy tenancy) {
        this.fillings = fillings;
        this.memberships = memberships;
        this.tenancy = tenancy;
    }

    /// What somebody who begins now is given.
    ///
    /// @throws Refusal if they write or review tasks here, or wrote this one: they know the key
    TaskFilling current(Enrolment enrolment, String task) {
        return tenancy.as(Acting.organization(enrolment.organization()), () -> {
            var latest = fillings.latestComplete(enrolment.offering(), task)
                    .orElseThrow(() -> Refusal.notFound("There is no such task."));
            if (knowsTheKey(enrolment, task)) {
                throw Refusal.forbidden("You write or review tasks here, so you know the key and cannot sit them.");
            }
            return latest;
        });
    }

    private boolean knowsTheKey(Enrolment enrolment, String task) {
        var roles = memberships.roles(enrolment.organization(), enrolment.learner());
        return roles.contains(Role.AUTHOR)
                || roles.contains(Role.REVIEWER)
                || fillings.isBy(enrolment.learner(), enrolment.offering(), task);
    }

    /// What this attempt was given.
    TaskContent content(Attempt attempt) {
        return tenancy.as(
                Acting.organization(attempt.organization()),
                () -> fillings.get(attempt.offering(), attempt.task(), attempt.filling())
                        .content());
    }
}
