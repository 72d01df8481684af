package org.assay.assessment;

import org.assay.catalog.Entries;
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
    private final Entries entries;
    private final Tenancy tenancy;

    Papers(Fillings fillings, Entries entries, Tenancy tenancy) {
        this.fillings = fillings;
        this.entries = entries;
        this.tenancy = tenancy;
    }

    /// What somebody who begins now is given.
    ///
    /// @throws Refusal if they wrote or reviewed the definition, or read its tasks with the key
    TaskFilling current(Enrolment enrolment, String task) {
        return tenancy.as(Acting.organization(enrolment.organization()), () -> {
            var latest = fillings.latestComplete(enrolment.offering(), task)
                    .orElseThrow(() -> Refusal.notFound("There is no such task."));
            if (knowsTheKey(enrolment)) {
                throw Refusal.forbidden(
                        "You wrote, reviewed or read this with its solutions, so you know the key and cannot sit it.");
            }
            return latest;
        });
    }

    private boolean knowsTheKey(Enrolment enrolment) {
        var entry = enrolment.entry().entry();
        return entries.isOf(entry, enrolment.learner())
                || fillings.isKnown(entry, enrolment.offering(), enrolment.learner());
    }

    /// What this attempt was given.
    TaskContent content(Attempt attempt) {
        return tenancy.as(
                Acting.organization(attempt.organization()),
                () -> fillings.get(attempt.offering(), attempt.task(), attempt.filling())
                        .content());
    }
}
