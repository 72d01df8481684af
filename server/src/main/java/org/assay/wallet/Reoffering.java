package org.assay.wallet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.issuing.CredentialId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What who issued does about credentials that nobody has accepted: offer them again, by mail or on paper, and say when
/// an offer ends. Whoever calls acts for the organization.
@Service
@Transactional
public class Reoffering {
    private final Claims claims;
    private final AuditLog audit;
    private final Clock clock;

    Reoffering(Claims claims, AuditLog audit, Clock clock) {
        this.claims = claims;
        this.audit = audit;
        this.clock = clock;
    }

    /// The claims to those of `credentials` that were offered.
    public List<Claim> of(Collection<CredentialId> credentials) {
        return claims.of(credentials);
    }

    /// Begins its time anew, for a further letter.
    ///
    /// @throws Refusal if somebody has accepted it
    public Claim again(CredentialId credential) {
        var claim = waiting(credential);
        claims.prolong(claim.id(), end());
        audit.record(own(), "offered credential again", credential, Map.of());
        return claim;
    }

    /// A new code for a letter on paper; one that was printed before is void. Whoever bears it accepts the credential
    /// with any account, so it is handed to its person and nobody else.
    ///
    /// @throws Refusal if somebody has accepted it
    public LetterCode print(CredentialId credential) {
        var claim = waiting(credential);
        var code = LetterCode.random();
        claims.print(claim.id(), code.hash());
        claims.prolong(claim.id(), end());
        audit.record(own(), "printed claim code", credential, Map.of());
        return code;
    }

    /// After how many days an offer ends; empty for never.
    public OptionalInt days() {
        return claims.days(own());
    }

    /// @param days 1 to 3,650, or null for never; it holds for offers from now on
    public void end(@Nullable Integer days) {
        claims.saveDays(own(), days);
        audit.record(own(), "changed end of claims", own(), days == null ? Map.of() : Map.of("days", days));
    }

    private @Nullable Instant end() {
        var days = days();
        if (days.isEmpty()) return null;
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).plus(Duration.ofDays(days.getAsInt()));
    }

    private Claim waiting(CredentialId credential) {
        var claim = claims.of(credential)
                .filter(found -> found.organization().equals(own()))
                .orElseThrow(() -> Refusal.notFound("Nobody was offered this credential yet."));
        if (claim.isWaiting()) return claim;
        throw Refusal.conflict("It is in a wallet already.");
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization(), "whoever offers acts for an organization");
    }
}
