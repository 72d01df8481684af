package org.assay.awarding.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What rows are checked against.
///
/// @param passMark the least score, as a fraction; null where the micro-credential is not awarded by a score
/// @param today where the organization is
/// @param earnedOn the date for rows without one, or null
/// @param languages tags of what letters can be written in
/// @param held those who hold it, by each of their addresses in lower case
public record Terms(
        @Nullable BigDecimal passMark,
        LocalDate today,
        @Nullable LocalDate earnedOn,
        Set<String> languages,
        Map<String, Held> held) {
    /// Since when somebody holds it, and as whom.
    public record Held(LocalDate since, String name) {}

    public Terms {
        languages = Set.copyOf(languages);
        held = Map.copyOf(held);
    }

    boolean isScored() {
        return passMark != null;
    }
}
