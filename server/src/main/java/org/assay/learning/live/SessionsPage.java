package org.assay.learning.live;

import java.time.Instant;
import java.util.List;
import org.assay.catalog.OfferingId;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// The live sessions of an offering, for staff; at most 500.
public record SessionsPage(OfferingId offering, String entryTitle, List<Row> sessions) implements Page {

    /// @param presenter a name, or null
    public record Row(LiveSession session, @Nullable String presenter, Instant now) {

        public boolean isPast() {
            return !session.span().end().isAfter(now);
        }
    }

    @Override
    public String title() {
        return "Live sessions";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
