package org.assay.notices;

import java.util.List;
import java.util.Optional;
import org.assay.identity.Acting;
import org.assay.identity.IdentitySettings;
import org.assay.identity.People;
import org.assay.identity.Tenancy;
import org.assay.wallet.Claiming;
import org.assay.wallet.CredentialOffered;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells somebody that a credential waits for them.
@Component
class ClaimLetters {
    private final Delivering delivering;
    private final Claiming claiming;
    private final People people;
    private final Tenancy tenancy;
    private final IdentitySettings platform;

    ClaimLetters(Delivering delivering, Claiming claiming, People people, Tenancy tenancy, IdentitySettings platform) {
        this.delivering = delivering;
        this.claiming = claiming;
        this.people = people;
        this.tenancy = tenancy;
        this.platform = platform;
    }

    @Async
    @TransactionalEventListener
    void on(CredentialOffered event) {
        delivering.once("claim " + event.claim(), () -> letter(event));
    }

    private Optional<Letter> letter(CredentialOffered event) {
        var address = tenancy.as(Acting.person(event.person()), () -> people.address(event.person()));
        return claiming.letter(event)
                .map(claim -> new Letter(
                        address,
                        claim.offer().title() + ": your credential is ready",
                        List.of(
                                claim.offer().holder() + ", you earned it.",
                                claim.offer().issuer() + " awarded you the credential "
                                        + claim.offer().title()
                                        + ". Put it into your wallet to keep, download and share it."),
                        "See your credential",
                        platform.url(claim.path()),
                        "Opening the link changes nothing. Nobody else sees the credential until you share it."));
    }
}
