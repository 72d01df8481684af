package org.assay.notices.reminders;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A kind of occasion to remind somebody, looked for in pages.
interface Occasion {

    /// What may be said to whom, acting for the organization.
    ///
    /// @param after where the page before ended, or null to begin
    Batch next(OrganizationId organization, @Nullable UUID after, Instant now, int rows);

    /// @param last where this page ends, or null where nothing follows
    record Batch(List<Reminder> reminders, @Nullable UUID last) {}
}
