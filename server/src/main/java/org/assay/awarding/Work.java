package org.assay.awarding;

import java.util.List;
import org.assay.assessment.Attempt;
import org.assay.assessment.Attempting;
import org.assay.assessment.Attempts;
import org.assay.identity.Secret;
import org.assay.learning.EnrolmentId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What somebody handed in, and the hash by which an award points to it without showing it.
@Component
class Work {
    private final Attempts attempts;
    private final Attempting attempting;

    Work(Attempts attempts, Attempting attempting) {
        this.attempts = attempts;
        this.attempting = attempting;
    }

    List<Attempt> of(EnrolmentId enrolment) {
        return attempts.of(enrolment);
    }

    /// SHA-256 of the text of a work in UTF-8; null where the answers are not one work.
    @Nullable
    String hash(Attempt attempt) {
        var work = attempting.responses(attempt).get(Attempt.Response.WORK);
        return work == null ? null : Secret.sha256(work.text());
    }
}
