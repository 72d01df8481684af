package org.assay.api.webhooks;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One happening on its way to one endpoint.
///
/// @param event its number in the feed
/// @param nextAt when it is sent again; null where it is not
/// @param status of the last answer; null where none came
/// @param problem why none came, or null
public record Delivery(
        EndpointId endpoint,
        long event,
        String type,
        int attempts,
        @Nullable Instant nextAt,
        @Nullable Instant triedAt,
        @Nullable Integer status,
        @Nullable String problem,
        @Nullable Instant deliveredAt) {

    /// How far it is.
    public enum State {
        WAITING,
        DELIVERED,
        GIVEN_UP;

        /// Such as `given up`.
        public String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    public State state() {
        if (nextAt != null) return State.WAITING;
        return deliveredAt == null ? State.GIVEN_UP : State.DELIVERED;
    }
}
