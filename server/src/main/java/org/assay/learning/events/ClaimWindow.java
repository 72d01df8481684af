package org.assay.learning.events;

import java.time.Instant;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.learning.live.LiveSessionId;
import org.jspecify.annotations.Nullable;

/// When and by how many the credential of an event can be claimed.
///
/// @param session that claiming records as attended
/// @param opens from when
/// @param closes until when, not included
/// @param cap how many at most
/// @param admitted how many so far
/// @param stoppedAt when staff stopped it; null while it goes on
public record ClaimWindow(
        ClaimWindowId id,
        OrganizationId organization,
        OfferingId offering,
        LiveSessionId session,
        Instant opens,
        Instant closes,
        int cap,
        int admitted,
        @Nullable Instant stoppedAt) {

    public boolean isFull() {
        return admitted >= cap;
    }

    public boolean isOpen(Instant now) {
        return stoppedAt == null && !now.isBefore(opens) && now.isBefore(closes);
    }
}
