package org.assay.notices.bounces;

import java.time.Instant;
import java.util.List;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// Letters of an organization that did not arrive.
///
/// @param older where the next page begins, or null at the end
public record DeliveriesPage(List<Line> lines, @Nullable Integer older) implements Page {

    /// @param key of the delivery
    /// @param name of whom it was for, or null where they have left
    public record Line(String key, @Nullable String name, String about, String problem, Instant at, int attempts) {}

    @Override
    public String title() {
        return "Letters that did not arrive";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
