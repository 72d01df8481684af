package org.assay.home.event;

import org.assay.awarding.Awards;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.issuing.Credentials;
import org.assay.learning.events.Admitting;
import org.assay.wallet.Claim;
import org.assay.wallet.ClaimId;
import org.assay.wallet.Claiming;
import org.assay.wallet.CredentialOffered;
import org.assay.wallet.Filing;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Puts the credential of an event into the wallet of whoever claimed it: claiming was their consent, so they are not
/// asked a second time.
@Component
class EventFiling {
    private final Claiming claiming;
    private final Credentials credentials;
    private final Awards awards;
    private final Admitting admitting;
    private final Filing filing;
    private final Tenancy tenancy;

    EventFiling(
            Claiming claiming,
            Credentials credentials,
            Awards awards,
            Admitting admitting,
            Filing filing,
            Tenancy tenancy) {
        this.claiming = claiming;
        this.credentials = credentials;
        this.awards = awards;
        this.admitting = admitting;
        this.filing = filing;
        this.tenancy = tenancy;
    }

    /// Safe to be told twice.
    @ApplicationModuleListener
    void on(CredentialOffered event) {
        tenancy.as(
                Acting.person(event.person()),
                () -> claiming.waiting(event.person()).stream()
                        .map(Claiming.Offer::claim)
                        .filter(claim -> claim.id().equals(event.claim()) && isClaimedAtEvent(claim))
                        .forEach(claim -> file(event.person(), claim.id())));
    }

    private boolean isClaimedAtEvent(Claim claim) {
        var award = awards.get(credentials.get(claim.credential()).award());
        return award.participation() != null && award.enrolment() != null && admitting.isAdmitted(award.enrolment());
    }

    private void file(PersonId person, ClaimId claim) {
        filing.file(person, claim.toString());
    }
}
