package org.assay.api.feed;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
import org.assay.issuing.CredentialsIssued;
import org.assay.issuing.successions.CredentialSuperseded;
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
        write(event.organization(), Type.ISSUED, List.of(event.credential()), 0);
    }

    @ApplicationModuleListener
    void on(CredentialsIssued event) {
        var ids = event.credentials().stream()
                .map(CredentialsIssued.Issued::credential)
                .toList();
        write(event.organization(), Type.ISSUED, ids, 0);
    }

    @ApplicationModuleListener
    void on(CredentialFiled event) {
        write(event.organization(), Type.CLAIMED, List.of(event.credential()), 0);
    }

    @ApplicationModuleListener
    void on(CredentialSuspended event) {
        write(event.organization(), Type.SUSPENDED, List.of(event.credential()), event.number());
    }

    @ApplicationModuleListener
    void on(CredentialReinstated event) {
        write(event.organization(), Type.REINSTATED, List.of(event.credential()), event.number());
    }

    @ApplicationModuleListener
    void on(CredentialRevoked event) {
        write(event.organization(), Type.REVOKED, List.of(event.credential()), 0);
    }

    /// To programs it no longer holds; the one in its place is told by itself.
    @ApplicationModuleListener
    void on(CredentialSuperseded event) {
        write(event.organization(), Type.REVOKED, List.of(event.former()), 0);
    }

    /// @param times which of its kind it is, where it can happen more than once
    private void write(OrganizationId organization, Type type, List<CredentialId> ids, int times) {
        tenancy.as(Acting.organization(organization), () -> {
            var told = credentials.origins(ids).stream()
                    .map(each ->
                            new Happenings.Told(type.word() + " " + each.credential() + " " + times, subject(each)))
                    .toList();
            var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            var numbers = happenings.add(organization, type, told, at);
            if (!numbers.isEmpty()) events.publishEvent(new Happened(organization, numbers));
        });
    }

    private static Happening.Subject subject(Credentials.Origin origin) {
        return new Happening.Subject(
                origin.credential().value(),
                origin.award().value(),
                origin.entry().entry().value(),
                origin.entry().number());
    }
}
