package org.assay.issuing.licensing;

import java.time.Instant;
import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.assay.identity.licences.Licence;
import org.assay.identity.licences.Licences;
import org.assay.issuing.CredentialIssued;
import org.assay.issuing.CredentialReinstated;
import org.assay.issuing.CredentialRevoked;
import org.assay.issuing.CredentialSuspended;
import org.assay.issuing.Credentials;
import org.assay.issuing.CredentialsIssued;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.successions.CredentialSuperseded;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells `identity` what each credential is worth as a licence there. Harmless when repeated.
@Component
class Licensing {
    private final Credentials credentials;
    private final Licences licences;
    private final Tenancy tenancy;

    Licensing(Credentials credentials, Licences licences, Tenancy tenancy) {
        this.credentials = credentials;
        this.licences = licences;
        this.tenancy = tenancy;
    }

    @ApplicationModuleListener
    void on(CredentialsIssued event) {
        event.each().forEach(this::on);
    }

    @ApplicationModuleListener
    void on(CredentialIssued event) {
        var issued = tenancy.as(Acting.organization(event.organization()), () -> credentials.get(event.credential()));
        if (issued.isRevoked()) return;
        licences.earned(new Licence(
                issued.id().value(),
                issued.organization(),
                issued.learner(),
                issued.entry().entry().value(),
                issued.issuedAt(),
                validUntil(issued)));
    }

    @ApplicationModuleListener
    void on(CredentialRevoked event) {
        licences.withdrawn(event.organization(), event.credential().value());
    }

    @ApplicationModuleListener
    void on(CredentialSuperseded event) {
        licences.withdrawn(event.organization(), event.former().value());
    }

    @ApplicationModuleListener
    void on(CredentialSuspended event) {
        licences.withdrawn(event.organization(), event.credential().value());
    }

    @ApplicationModuleListener
    void on(CredentialReinstated event) {
        on(new CredentialIssued(event.organization(), event.credential(), event.learner()));
    }

    private static @Nullable Instant validUntil(IssuedCredential issued) {
        var until = issued.signed().json().get("validUntil");
        return until == null ? null : Instant.parse(until.asString());
    }
}
