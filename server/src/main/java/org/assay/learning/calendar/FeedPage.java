package org.assay.learning.calendar;

import java.time.Instant;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// @param address that was just made, or null: it is shown once
/// @param since when there is an address; null where there is none
public record FeedPage(@Nullable String address, @Nullable Instant since) implements Page {

    @Override
    public String title() {
        return "Calendar";
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }
}
