package org.assay.issuing;

import java.time.Duration;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.Tenancy;
import org.assay.keys.KeyRotated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/// Looks after each organization at start and every 15 seconds: finishes what was left, publishes what is missing,
/// out of date or about to run out. Listeners that failed are told again; all of them are safe to be told twice.
@Component
@EnableScheduling
class Upkeep {
    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
    /// Younger intents are most likely in the hands of whoever made them.
    private static final Duration AGE = Duration.ofSeconds(10);

    private final Organizations organizations;
    private final Tenancy tenancy;
    private final Recovery recovery;
    private final Reissuing reissuing;
    private final Publishing publishing;
    private final FailedEventPublications failed;

    Upkeep(
            Organizations organizations,
            Tenancy tenancy,
            Recovery recovery,
            Reissuing reissuing,
            Publishing publishing,
            FailedEventPublications failed) {
        this.organizations = organizations;
        this.tenancy = tenancy;
        this.recovery = recovery;
        this.reissuing = reissuing;
        this.publishing = publishing;
        this.failed = failed;
    }

    @Scheduled(initialDelay = 0, fixedDelay = 15_000) // ms
    void run() {
        for (var organization : organizations.list()) lookAfter(organization.id());
        failed.resubmit(ResubmissionOptions.defaults().withMinAge(AGE));
    }

    private void lookAfter(OrganizationId organization) {
        attempt(organization, () -> {
            while (recovery.finishOne(organization, AGE)) LOG.debug("one more for {}", organization);
        });
        attempt(organization, () -> reissuing.settleLeft(organization));
        attempt(organization, () -> publishing.refresh(organization));
    }

    /// One trouble keeps nothing else waiting: a credential that cannot be finished does not hide a revocation.
    private void attempt(OrganizationId organization, Runnable work) {
        try {
            tenancy.as(Acting.organization(organization), work);
        } catch (RuntimeException e) {
            LOG.error("upkeep of {} is put off for 15 s", organization, e);
        }
    }

    @ApplicationModuleListener
    void on(KeyRotated event) {
        tenancy.as(Acting.organization(event.organization()), () -> publishing.refresh(event.organization()));
    }
}
