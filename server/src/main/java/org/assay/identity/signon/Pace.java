package org.assay.identity.signon;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.assay.identity.OrganizationId;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Component;

/// Keeps visitors from wearing out a provider, or an audit log, through us: 32 talk to providers at once, and whoever
/// brings 20 bad answers within 15 minutes waits. Sign-ons that succeed are not counted: a campus has one address.
/// Each process counts for itself.
@Component
class Pace {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int MOST_FAILURES = 20;
    private static final int MOST_REMEMBERED = 10_000;
    private final Semaphore places = new Semaphore(32);
    private final Map<Visitor, Failures> failures = new ConcurrentHashMap<>();
    private final Clock clock;

    Pace(Clock clock) {
        this.clock = clock;
    }

    private record Visitor(OrganizationId organization, String address) {}

    private record Failures(int count, Instant until) {}

    /// Talks to a provider.
    @FunctionalInterface
    interface Work<T> {
        T run() throws Untrusted;
    }

    <T> T inTurn(Work<T> work) throws Untrusted {
        if (!places.tryAcquire()) {
            throw new Refusal(
                    Refusal.Kind.TOO_MANY, "Many are signing in at this moment. Wait a few seconds and try again.");
        }
        try {
            return work.run();
        } finally {
            places.release();
        }
    }

    void check(OrganizationId organization, String address) {
        var known = failures.get(new Visitor(organization, address));
        if (known != null && known.count() >= MOST_FAILURES && clock.instant().isBefore(known.until())) {
            throw new Refusal(
                    Refusal.Kind.TOO_MANY,
                    "Too many sign-ons failed from here. Wait 15 minutes, or sign in by a link.");
        }
    }

    void failed(OrganizationId organization, String address) {
        if (failures.size() >= MOST_REMEMBERED) failures.clear();
        var now = clock.instant();
        failures.merge(
                new Visitor(organization, address),
                new Failures(1, now.plus(WINDOW)),
                (before, first) ->
                        now.isBefore(before.until()) ? new Failures(before.count() + 1, before.until()) : first);
    }
}
