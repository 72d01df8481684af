package org.assay.wallet;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.identity.Tenancy;
import org.assay.issuing.Credentials;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts a credential that waited into its person's wallet. Harmless when repeated.
@Service
@Transactional
public class Filing {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private final Claims claims;
    private final Holdings holdings;
    private final Credentials credentials;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    // More than five: what is filed is looked up, kept and told.
    Filing(
            Claims claims,
            Holdings holdings,
            Credentials credentials,
            Tenancy tenancy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.holdings = holdings;
        this.credentials = credentials;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
    }

    /// @param person who accepts; acting now
    /// @param key the secret of the letter, the code of one on paper, or the id of the claim
    public HoldingId file(PersonId person, String key) {
        var plain = LetterCode.key(key);
        if (LetterCode.isCode(plain)) return take(person, new Secret(plain));
        var claim = find(key)
                .filter(found -> found.person().equals(person))
                .orElseThrow(() -> Refusal.notFound("No credential waits for you at this address."));
        if (claim.isOver(clock.instant()))
            throw Refusal.conflict("This offer is over. Ask who issued it to send it again.");
        return file(claim);
    }

    /// By a code on paper: whoever bears it becomes the one for whom it waits.
    private HoldingId take(PersonId person, Secret code) {
        var bearer = new Acting(null, person, code.hash());
        return tenancy.as(bearer, () -> {
            var claim = claims.find(code)
                    .orElseThrow(() -> Refusal.notFound("No credential waits for you at this address."));
            if (!claims.take(code.hash(), person, clock.instant()))
                throw Refusal.conflict("This offer is over. Ask who issued it to send it again.");
            return file(claims.find(claim.id()).orElseThrow());
        });
    }

    private HoldingId file(Claim claim) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var issued = tenancy.as(Acting.organization(claim.organization()), () -> credentials.get(claim.credential()));
        claims.accept(claim.id(), now);
        events.publishEvent(new CredentialFiled(issued.organization(), issued.id(), claim.person()));
        return holdings.add(new Holding(
                HoldingId.random(),
                claim.person(),
                issued.signed(),
                "issued here",
                now,
                issued.id(),
                issued.entry(),
                false));
    }

    private Optional<Claim> find(String key) {
        return ID.matcher(key).matches() ? claims.find(ClaimId.of(key)) : claims.find(new Secret(key));
    }
}
