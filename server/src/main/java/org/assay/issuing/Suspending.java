package org.assay.issuing;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.assay.identity.AuditLog;
import org.assay.identity.PersonId;
import org.assay.issuing.IssuedCredential.Reinstatement;
import org.assay.issuing.IssuedCredential.Suspension;
import org.assay.issuing.successions.Successions;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says that a credential does not hold for now, and that it holds again. The public list follows once this is
/// committed, at the latest within 15 seconds. Done twice, it changes nothing the second time.
@Service
@Transactional
public class Suspending {
    private final Credentials credentials;
    private final Suspensions suspensions;
    private final Successions successions;
    private final Intents intents;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Suspending(
            Credentials credentials,
            Suspensions suspensions,
            Successions successions,
            Intents intents,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.credentials = credentials;
        this.suspensions = suspensions;
        this.successions = successions;
        this.intents = intents;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// False where it is suspended already.
    ///
    /// @param reason for the organization and the learner, 1 to 1,000 characters; the public list says only that
    /// @throws Refusal if it is revoked, or was signed without a list of suspensions
    public boolean suspend(CredentialId id, PersonId by, String reason) {
        return suspend(id, by, reason, Duration.ZERO);
    }

    /// @param toReply how long its holder may reply before it can be revoked; zero for no such time
    public boolean suspend(CredentialId id, PersonId by, String reason, Duration toReply) {
        var issued = credentials.get(id);
        if (issued.isRevoked()) throw Refusal.conflict("It is revoked already, and that is for ever.");
        intents.lock(issued.award());
        if (successions.isPending(id)) throw Refusal.conflict("A newer one is taking its place. Suspend that one.");
        if (!issued.canBeSuspended()) {
            throw Refusal.conflict(
                    "It was signed without a list of suspensions, so whoever checks it would read that it is revoked.");
        }
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var until = toReply.isZero() ? null : at.plus(toReply);
        if (!suspensions.add(issued, new Suspension(0, by, at, reason.strip(), until, null))) return false;
        audit.record(issued.organization(), "suspended credential", id, Map.of("reason", reason.strip()));
        events.publishEvent(new CredentialSuspended(issued.organization(), id, issued.learner(), number(id)));
        return true;
    }

    /// False where that suspension has ended already, or never was.
    ///
    /// @param number of the suspension, so that a form that was left open does not end a later one
    /// @param reason for the organization and the learner, 1 to 1,000 characters
    /// @throws Refusal if it was revoked meanwhile
    public boolean reinstate(CredentialId id, int number, PersonId by, String reason) {
        var issued = credentials.get(id);
        if (issued.isRevoked()) throw Refusal.conflict("It was revoked meanwhile, and that is for ever.");
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (!suspensions.end(issued, number, new Reinstatement(by, at, reason.strip()))) return false;
        audit.record(issued.organization(), "reinstated credential", id, Map.of("reason", reason.strip()));
        events.publishEvent(new CredentialReinstated(issued.organization(), id, issued.learner(), number));
        return true;
    }

    private int number(CredentialId id) {
        return Objects.requireNonNull(credentials.get(id).suspension()).number();
    }
}
