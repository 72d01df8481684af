package org.assay.awarding;

import org.assay.assessment.AttemptId;
import org.assay.assessment.Score;
import org.assay.catalog.Modality;
import org.assay.identity.PersonId;
import org.jspecify.annotations.Nullable;

/// What somebody reached in one task, as it stood when the award was decided.
///
/// @param task the task's id in the definition
/// @param workHash SHA-256 of what was handed in, in hexadecimal digits, or null where it was not kept as one work
/// @param marker who marked it, or null where a rule did
public record TaskResult(
        String task,
        String title,
        Modality modality,
        Score score,
        AttemptId attempt,
        @Nullable String workHash,
        @Nullable PersonId marker) {}
