package org.assay.learning.assignments;

import java.time.Instant;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.learning.EnrolmentId;
import org.assay.learning.course.UnitId;
import org.jspecify.annotations.Nullable;

/// What was handed in, once: it never changes.
///
/// @param number which of this learner's for this assignment, from 1
/// @param text Markdown, at most 50,000 characters; may be empty
/// @param link address of work elsewhere; may be empty
/// @param dueAt what was due when it was handed in, or null
/// @param late whether it came after that
/// @param answer what somebody who teaches said, or null while it waits
public record Submission(
        UUID id,
        OrganizationId organization,
        OfferingId offering,
        UnitId unit,
        EnrolmentId enrolment,
        PersonId learner,
        int number,
        String text,
        String link,
        @Nullable Instant dueAt,
        boolean late,
        Instant handedInAt,
        @Nullable Answer answer) {

    /// @param feedback Markdown
    public record Answer(Verdict verdict, String feedback, PersonId by, Instant at) {}

    /// What becomes of it.
    public enum Verdict {
        ACCEPTED,
        /// To be done again, with the feedback in mind.
        RETURNED
    }

    public boolean isAccepted() {
        return answer != null && answer.verdict() == Verdict.ACCEPTED;
    }

    public boolean isReturned() {
        return answer != null && answer.verdict() == Verdict.RETURNED;
    }
}
