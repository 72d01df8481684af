package org.assay.assessment;

import java.time.Clock;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Takes the answers of those who let the time run out and did not come back. Any number of servers may do it.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Timekeeping {
    private static final Logger LOG = LoggerFactory.getLogger(Timekeeping.class);
    private final Organizations organizations;
    private final Attempts attempts;
    private final Sealing sealing;
    private final Tenancy tenancy;
    private final Clock clock;

    Timekeeping(Organizations organizations, Attempts attempts, Sealing sealing, Tenancy tenancy, Clock clock) {
        this.organizations = organizations;
        this.attempts = attempts;
        this.sealing = sealing;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000) // ms
    void sealOverdue() {
        for (var organization : organizations.list()) {
            tenancy.as(Acting.organization(organization.id()), () -> sealOverdue(organization.id()));
        }
    }

    private void sealOverdue(OrganizationId organization) {
        var now = clock.instant();
        for (var attempt : attempts.overdue(organization, now.minus(Attempt.GRACE))) {
            try {
                sealing.sealWhereOver(attempt.id(), now);
            } catch (RuntimeException e) {
                LOG.error("attempt {} could not be sealed; it is tried again", attempt.id(), e);
            }
        }
    }
}
