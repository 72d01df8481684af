package org.assay.catalog;

import java.time.Instant;
import org.assay.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A chance to earn what an entry defines: self-paced, open from a moment on.
///
/// @param openedAt null while it is prepared
/// @param closedAt null while it takes people
public record Offering(
        OfferingId id,
        OrganizationId organization,
        EntryVersion entry,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {

    public boolean isOpen() {
        return openedAt != null && closedAt == null;
    }
}
