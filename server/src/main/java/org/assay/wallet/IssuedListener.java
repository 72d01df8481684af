package org.assay.wallet;

import org.assay.issuing.CredentialIssued;
import org.assay.issuing.CredentialsIssued;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Offers each credential to its person once, however often it is told that it was issued.
@Component
class IssuedListener {
    private final Claiming claiming;
    private final ApplicationEventPublisher events;

    IssuedListener(Claiming claiming, ApplicationEventPublisher events) {
        this.claiming = claiming;
        this.events = events;
    }

    @ApplicationModuleListener
    void on(CredentialsIssued issued) {
        issued.each().forEach(this::on);
    }

    @ApplicationModuleListener
    void on(CredentialIssued issued) {
        claiming.offer(issued).ifPresent(claim -> events.publishEvent(new CredentialOffered(issued.learner(), claim)));
    }
}
