package org.assay.notices.reminders;

import java.time.Duration;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Goes round all organizations once an hour, in one process at a time, a few hundred learners in each transaction.
@Component
class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final String LEASE = "reminders";
    private static final Duration LASTING = Duration.ofMinutes(5);
    private static final int ROWS = 500;
    private final Reminding reminding;
    private final Leases leases;
    private final Organizations organizations;

    Rounds(Reminding reminding, Leases leases, Organizations organizations) {
        this.reminding = reminding;
        this.leases = leases;
        this.organizations = organizations;
    }

    @Scheduled(initialDelay = 120_000, fixedDelay = 3_600_000) // ms
    void go() {
        for (var organization : organizations.list()) {
            for (var occasion : reminding.occasions()) go(organization.id(), occasion);
        }
    }

    /// Prolongs the lease at each page: a process that loses it stops, and another one goes on from the beginning.
    private void go(OrganizationId organization, Occasion occasion) {
        @Nullable UUID after = null;
        do {
            if (!leases.take(LEASE, LASTING)) return;
            try {
                after = reminding.page(occasion, organization, after, ROWS);
            } catch (RuntimeException e) {
                LOG.error("reminders of {} stopped", organization, e);
                return;
            }
        } while (after != null);
    }
}
