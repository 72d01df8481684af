package org.assay.notices;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.assay.identity.IdentitySettings;
import org.assay.identity.PersonId;
import org.assay.wallet.ClaimId;
import org.assay.wallet.Claiming;
import org.assay.wallet.CredentialOffered;
import org.springframework.stereotype.Component;

/// Writes that a credential waits for somebody.
@Component
class ClaimLetters implements Writer {
    private final Claiming claiming;
    private final Postings postings;
    private final IdentitySettings platform;

    ClaimLetters(Claiming claiming, Postings postings, IdentitySettings platform) {
        this.claiming = claiming;
        this.postings = postings;
        this.platform = platform;
    }

    @Override
    public Delivery.Kind kind() {
        return Delivery.Kind.CLAIM;
    }

    @Override
    public Optional<Letter> write(Delivery delivery, String address) {
        PersonId person = Objects.requireNonNull(delivery.person());
        return claiming.letter(new CredentialOffered(person, new ClaimId(delivery.id())))
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
                                "Opening the link changes nothing. Nobody else sees the credential until you share it.")
                        .traced(postings.open(person, address, delivery.key(), null)));
    }
}
