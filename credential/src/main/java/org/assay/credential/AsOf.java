package org.assay.credential;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// The instant that is asked about: now, or an earlier one, of which today's status lists may say nothing.
///
/// @param asked null for now
/// @param memory of the lists that were checked lately; null where each is to be asked for anew
record AsOf(Instant now, @Nullable Instant asked, @Nullable StatusMemory memory) {
    Instant instant() {
        return asked == null ? now : asked;
    }

    /// Whether a status credential can be relied on: it is in force today, or was at the instant asked about.
    Check inForce(ObjectNode list) {
        var today = ValidityCheck.of(list, now);
        if (asked == null || today.outcome() == Outcome.PASSED) return today;
        return ValidityCheck.of(list, asked);
    }

    /// Whether what a list says today it said at the instant already, by its own dates and those of its proof.
    boolean isToldBy(ObjectNode list) {
        if (asked == null) return true;
        var dated = list.has("validFrom") || list.has("issuanceDate");
        return dated && ValidityCheck.of(list, asked).outcome() == Outcome.PASSED;
    }
}
