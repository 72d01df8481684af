package org.assay.issuing.hearings;

import org.assay.identity.Acting;
import org.assay.identity.Organizations;
import org.assay.identity.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks every minute for suspensions whose time to reply is over. Several processes may do so at once.
@Component("hearingDeadline")
class Deadline {
    private static final Logger LOG = LoggerFactory.getLogger(Deadline.class);
    private final Hearing hearing;
    private final Organizations organizations;
    private final Tenancy tenancy;

    Deadline(Hearing hearing, Organizations organizations, Tenancy tenancy) {
        this.hearing = hearing;
        this.organizations = organizations;
        this.tenancy = tenancy;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000) // ms
    void look() {
        for (var organization : organizations.list()) {
            try {
                tenancy.as(Acting.organization(organization.id()), () -> {
                    while (hearing.close(organization.id())) LOG.debug("one more page for {}", organization.id());
                });
            } catch (RuntimeException e) {
                LOG.error("times to reply of {} are put off for a minute", organization.id(), e);
            }
        }
    }
}
