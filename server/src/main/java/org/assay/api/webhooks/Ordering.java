package org.assay.api.webhooks;

import java.time.Clock;
import org.assay.api.feed.Happened;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Orders deliveries in the transaction in which a happening is written down: there is never one without the other.
@Component
class Ordering {
    private final Deliveries deliveries;
    private final Clock clock;

    Ordering(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @EventListener
    void on(Happened event) {
        deliveries.order(event.organization(), event.numbers(), clock.instant());
    }
}
