package org.assay.wallet;

import org.assay.identity.Organizations;
import org.assay.issuing.CredentialIssued;
import org.assay.issuing.CredentialsIssued;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Offers each credential to its person once, however often it is told that it was issued. Who is named in a sandbox is
/// told nothing: what is tried there is no business of theirs.
@Component
class IssuedListener {
    private final Claiming claiming;
    private final Organizations organizations;
    private final ApplicationEventPublisher events;

    IssuedListener(Claiming claiming, Organizations organizations, ApplicationEventPublisher events) {
        this.claiming = claiming;
        this.organizations = organizations;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(CredentialsIssued issued) {
        issued.each().forEach(this::on);
    }

    @ApplicationModuleListener
    void on(CredentialIssued issued) {
        if (organizations.isSandbox(issued.organization())) return;
        claiming.offer(issued).ifPresent(claim -> events.publishEvent(new CredentialOffered(issued.learner(), claim)));
    }
}
