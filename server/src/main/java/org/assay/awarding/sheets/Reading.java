package org.assay.awarding.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What came of reading one row: it can be awarded, or something has to be mended first.
public sealed interface Reading {
    /// Nothing is in the way.
    record Ready(Earned earned) implements Reading {}

    /// @param problems at least one
    record Blocked(List<Problem> problems) implements Reading {
        public Blocked {
            problems = List.copyOf(problems);
        }
    }

    /// One person's achievement, as a row tells it.
    ///
    /// @param address as it was written
    /// @param on when it was earned
    /// @param score a fraction from 0 to 1; null where the micro-credential is not awarded by a score
    /// @param narrative words for the credential, or null
    /// @param evidence an https URL, or null
    /// @param language a tag such as `de`, or null
    /// @param reason why it is awarded although the score is too low, or null
    record Earned(
            String name,
            String address,
            LocalDate on,
            @Nullable BigDecimal score,
            @Nullable String narrative,
            @Nullable String evidence,
            @Nullable String language,
            @Nullable String reason) {}
}
