package org.assay.awarding;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
        @Nullable PersonId marker) {

    /// What was reached as a fraction, 0 to 1, four decimals, rounded down.
    public BigDecimal fraction() {
        return score.given().divide(score.maximum(), 4, RoundingMode.DOWN).min(BigDecimal.ONE);
    }

    /// Such as `17/20`.
    public String points() {
        return score.toString();
    }
}
