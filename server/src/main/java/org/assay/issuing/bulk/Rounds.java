package org.assay.issuing.bulk;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.Tenancy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Goes round the organizations that have something to do: at once where it was asked for in this process, within half
/// a
/// minute where another one left it.
@Component("bulkRounds")
class Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final Duration SHARE = Duration.ofSeconds(5);
    private final Carrying carrying;
    private final Organizations organizations;
    private final Tenancy tenancy;
    private final Set<OrganizationId> awake = ConcurrentHashMap.newKeySet();

    Rounds(Carrying carrying, Organizations organizations, Tenancy tenancy) {
        this.carrying = carrying;
        this.organizations = organizations;
        this.tenancy = tenancy;
    }

    /// An organization has something to do.
    void wake(OrganizationId organization) {
        awake.add(organization);
    }

    @Scheduled(initialDelay = 5_000, fixedDelay = 30_000) // ms
    void wakeAll() {
        for (var organization : organizations.list()) wake(organization.id());
    }

    @Scheduled(initialDelay = 6_000, fixedDelay = 1_000) // ms
    void go() {
        for (var organization : List.copyOf(awake)) {
            awake.remove(organization);
            if (carry(organization) > 0) awake.add(organization);
        }
    }

    private int carry(OrganizationId organization) {
        try {
            return tenancy.as(Acting.organization(organization), () -> carrying.carry(organization, SHARE));
        } catch (RuntimeException e) {
            LOG.error("bulk changes of {} are put off for half a minute", organization, e);
            return 0;
        }
    }
}
