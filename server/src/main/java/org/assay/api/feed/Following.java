package org.assay.api.feed;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.assay.api.feed.Happening.Type;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Tenancy;
import org.assay.issuing.CredentialId;
import org.assay.issuing.CredentialIssued;
import org.assay.issuing.CredentialReinstated;
import org.assay.issuing.CredentialRevoked;
import org.assay.issuing.CredentialSuspended;
import org.assay.issuing.Credentials;
import org.assay.wallet.CredentialFiled;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Writes down what happens. Told twice, it writes once.
@Component
class Following {
    private final Happenings happenings;
    private final Credentials credentials;
    private final ApplicationEventPublisher events;
    private final Tenancy tenancy;
    private final Clock clock;

    Following(
            Happenings happenings,
            Credentials credentials,
            ApplicationEventPublisher events,
            Tenancy tenancy,
            Clock clock) {
        this.happenings = happenings;
        this.credentials = credentials;
        this.events = events;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(CredentialIssued event) {
        write(event.organization(), Type.ISSUED, event.credential(), 0);
    }

    @ApplicationModuleListener
    void on(CredentialFiled event) {
        write(event.organization(), Type.CLAIMED, event.credential(), 0);
    }

    @ApplicationModuleListener
    void on(CredentialSuspended event) {
        write(event.organization(), Type.SUSPENDED, event.credential(), event.number());
    }

    @ApplicationModuleListener
    void on(CredentialReinstated event) {
        write(event.organization(), Type.REINSTATED, event.credential(), event.number());
    }

    @ApplicationModuleListener
    void on(CredentialRevoked event) {
        write(event.organization(), Type.REVOKED, event.credential(), 0);
    }

    /// @param times which of its kind it is, where it can happen more than once
    private void write(OrganizationId organization, Type type, CredentialId id, int times) {
        tenancy.as(Acting.organization(organization), () -> {
            var issued = credentials.get(id);
            var entry = issued.entry();
            var subject = new Happening.Subject(
                    id.value(), issued.award().value(), entry.entry().value(), entry.number());
            var key = type.word() + " " + id + " " + times;
            var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            happenings
                    .add(organization, type, key, at, subject)
                    .ifPresent(written -> events.publishEvent(new Happened(organization, written)));
        });
    }
}
