package org.assay.api.webhooks;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.assay.credential.fetch.HostileFetch.Told;
import org.assay.identity.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps what came of an attempt, and disables an endpoint that took nothing for too long or says that it is gone.
@Component
class Recording {
    private static final int GONE = 410;
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recording(
            Endpoints endpoints, Deliveries deliveries, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Whether it was taken.
    @Transactional
    public boolean record(Endpoint endpoint, Delivery delivery, Told told, RandomGenerator chance) {
        var now = clock.instant();
        if (told.isTaken()) {
            deliveries.tried(delivery, now, told.status(), null, null);
            endpoints.succeeded(endpoint.id());
            return true;
        }
        deliveries.tried(delivery, now, told.status(), problem(told), next(delivery, now, chance));
        endpoints.failed(endpoint.id(), Schedule.rest(endpoint.failures()));
        var since = endpoint.failingSince();
        if (told.status() == GONE
                || (since != null && since.plus(Schedule.PATIENCE).isBefore(now))) disable(endpoint);
        return false;
    }

    private static @Nullable Instant next(Delivery delivery, Instant now, RandomGenerator chance) {
        var wait = Schedule.after(delivery.attempts() + 1, chance);
        return wait == null ? null : now.plus(wait);
    }

    private static String problem(Told told) {
        var failure = told.failure();
        return failure == null ? "answered " + told.status() : failure.detail();
    }

    private void disable(Endpoint endpoint) {
        if (!endpoints.disable(endpoint.id())) return;
        var host = URI.create(endpoint.url()).getHost();
        audit.record(endpoint.organization(), "disabled webhook", endpoint.id(), Map.of("host", host));
        events.publishEvent(new WebhookDisabled(endpoint.organization(), endpoint.id(), host, clock.instant()));
    }
}
