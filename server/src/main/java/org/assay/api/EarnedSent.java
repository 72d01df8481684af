package org.assay.api;

import java.math.BigDecimal;
import org.assay.awarding.batches.Receiving;
import org.jspecify.annotations.Nullable;

/// What one person earned, as a program says it.
///
/// @param earnedOn as `2026-03-02`; null for today
/// @param score in percent
record EarnedSent(
        @Nullable RecipientSent recipient,
        @Nullable String earnedOn,
        @Nullable BigDecimal score,
        @Nullable String narrative,
        @Nullable String evidence,
        @Nullable String language,
        @Nullable String reason) {

    record RecipientSent(@Nullable String name, @Nullable String address) {}

    Receiving.Row row() {
        return new Receiving.Row(
                recipient == null ? null : recipient.name(),
                recipient == null ? null : recipient.address(),
                earnedOn,
                score,
                narrative,
                evidence,
                language,
                reason);
    }
}
