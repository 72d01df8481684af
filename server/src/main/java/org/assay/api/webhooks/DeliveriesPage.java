package org.assay.api.webhooks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// What one endpoint was told, newest first.
///
/// @param secret a new one; shown this once, and null otherwise
/// @param older number of the event before which the next page begins, or null at the end
public record DeliveriesPage(
        Endpoint endpoint,
        List<Delivery> deliveries,
        @JsonIgnore @Nullable String secret,
        @Nullable Long older) implements Page {

    @Override
    public String title() {
        return "Webhook deliveries";
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
