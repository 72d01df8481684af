package org.assay.wallet;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Filing(Claims claims, Holdings holdings, Credentials credentials, ApplicationEventPublisher events, Clock clock) {
        this.claims = claims;
        this.holdings = holdings;
        this.credentials = credentials;
        this.events = events;
        this.clock = clock;
    }

    /// @param person who accepts; acting now
    /// @param key the secret of the letter, or the id of the claim
    public HoldingId file(PersonId person, String key) {
        var claim = find(key)
                .filter(found -> found.person().equals(person))
                .orElseThrow(() -> Refusal.notFound("No credential waits for you at this address."));
        return file(claim);
    }

    private HoldingId file(Claim claim) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var issued = credentials.get(claim.credential());
        claims.accept(claim.id(), now);
        events.publishEvent(new CredentialFiled(issued.organization(), issued.id(), claim.person()));
        return holdings.add(new Holding(
                HoldingId.random(), claim.person(), issued.signed(), "issued here", now, issued.id(), issued.entry()));
    }

    private Optional<Claim> find(String key) {
        return ID.matcher(key).matches() ? claims.find(ClaimId.of(key)) : claims.find(new Secret(key));
    }
}
