package org.assay.wallet;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.assay.identity.Acting;
import org.assay.identity.Organizations;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.identity.Tenancy;
import org.assay.issuing.CredentialId;
import org.assay.issuing.CredentialIssued;
import org.assay.issuing.Credentials;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a credential waiting until its person accepts it. The letter's link only leads there: who opens it changes
/// nothing, so that a mail scanner cannot use it up, and only the person themselves can accept. It ends only where
/// the organization says so.
@Service
@Transactional
public class Claiming {
    private final Claims claims;
    private final Credentials credentials;
    private final Organizations organizations;
    private final Tenancy tenancy;
    private final Clock clock;

    Claiming(Claims claims, Credentials credentials, Organizations organizations, Tenancy tenancy, Clock clock) {
        this.claims = claims;
        this.credentials = credentials;
        this.organizations = organizations;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// A claim with what it is a claim to, in the words of who issued it.
    ///
    /// @param holder as the credential names them
    public record Offer(Claim claim, String title, String holder, String issuer) {}

    /// What the letter says, and the path of the link with its secret.
    public record Letter(Offer offer, String path) {}

    /// Makes the claim to a credential that was issued; empty where there is one already.
    Optional<ClaimId> offer(CredentialIssued issued) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var days = tenancy.as(Acting.organization(issued.organization()), () -> claims.days(issued.organization()));
        var claim = new Claim(
                ClaimId.random(),
                issued.credential(),
                issued.organization(),
                issued.learner(),
                now,
                null,
                days.isPresent() ? now.plus(Duration.ofDays(days.getAsInt())) : null);
        var isNew = tenancy.as(Acting.person(issued.learner()), () -> claims.add(claim));
        return isNew ? Optional.of(claim.id()) : Optional.empty();
    }

    /// Makes the link's secret, at the time of sending: a repeated sending makes the earlier one void. Empty where the
    /// credential was accepted meanwhile.
    public Optional<Letter> letter(CredentialOffered event) {
        return tenancy.as(
                Acting.person(event.person()),
                () -> claims.find(event.claim()).filter(Claim::isWaiting).map(claim -> {
                    var secret = Secret.random();
                    claims.seal(claim.id(), secret);
                    return new Letter(offer(claim), "/claims/" + secret.text());
                }));
    }

    /// What a letter's link leads to, accepted or not. Changes nothing.
    Optional<Offer> open(Secret secret) {
        return tenancy.as(Acting.bearer(secret.hash()), () -> claims.find(secret))
                .map(this::offer);
    }

    /// What waits for somebody, oldest first.
    public List<Offer> waiting(PersonId person) {
        return claims.waiting(person, clock.instant()).stream().map(this::offer).toList();
    }

    /// Whether somebody did not accept this credential yet.
    boolean waits(PersonId person, CredentialId credential) {
        return claims.waiting(person, clock.instant()).stream()
                .anyMatch(claim -> claim.credential().equals(credential));
    }

    private Offer offer(Claim claim) {
        var credential =
                tenancy.as(Acting.organization(claim.organization()), () -> credentials.get(claim.credential()));
        return new Offer(
                claim,
                credential.title(),
                credential.learnerName(),
                organizations.get(claim.organization()).name());
    }
}
