package org.assay.learning.attendance;

import java.time.Clock;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.Tenancy;
import org.assay.learning.live.LiveSessions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;

/// Closes rosters that nobody closed. Any number of servers may do it.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class OverdueRosters {
    private static final Logger LOG = LoggerFactory.getLogger(OverdueRosters.class);
    private final Organizations organizations;
    private final LiveSessions sessions;
    private final RollClosing settling;
    private final Tenancy tenancy;
    private final Clock clock;

    OverdueRosters(
            Organizations organizations, LiveSessions sessions, RollClosing settling, Tenancy tenancy, Clock clock) {
        this.organizations = organizations;
        this.sessions = sessions;
        this.settling = settling;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 90_000, fixedDelay = 300_000) // ms
    void close() {
        for (var organization : organizations.list()) {
            tenancy.as(Acting.organization(organization.id()), () -> close(organization.id()));
        }
    }

    private void close(OrganizationId organization) {
        for (var session : sessions.unsettled(organization, clock.instant().minus(RollClosing.PATIENCE))) {
            try {
                settling.settle(session.id());
            } catch (RuntimeException e) {
                LOG.error("the roster of {} could not be closed; it is tried again", session.id(), e);
            }
        }
    }
}
