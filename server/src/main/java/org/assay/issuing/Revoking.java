package org.assay.issuing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.assay.identity.AuditLog;
import org.assay.identity.PersonId;
import org.assay.issuing.IssuedCredential.Cause;
import org.assay.issuing.IssuedCredential.Revocation;
import org.assay.issuing.successions.CredentialSuperseded;
import org.assay.issuing.successions.Succession;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says for ever that a credential no longer holds.
@Service
@Transactional
public class Revoking {
    private final Credentials credentials;
    private final Suspensions suspensions;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Revoking(
            Credentials credentials,
            Suspensions suspensions,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.credentials = credentials;
        this.suspensions = suspensions;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The revocation of a credential: the first one, where it is revoked already. The public list follows once this
    /// is committed, at the latest within 15 seconds.
    ///
    /// @param reason for the organization and the learner, 1 to 1,000 characters; the public list says only that
    public Revocation revoke(CredentialId id, PersonId by, String reason) {
        return revoke(id, by, reason, Cause.OTHER);
    }

    public Revocation revoke(CredentialId id, PersonId by, String reason, Cause cause) {
        var issued = credentials.get(id);
        requireHeard(issued);
        var revocation = new Revocation(id, by, clock.instant().truncatedTo(ChronoUnit.SECONDS), reason.strip(), cause);
        if (!credentials.add(issued, revocation)) {
            var first = credentials.get(id).revocation();
            return first == null ? revocation : first;
        }
        audit.record(
                issued.organization(), "revoked credential", id, Map.of("reason", revocation.reason(), "cause", cause));
        events.publishEvent(new CredentialRevoked(issued.organization(), id, issued.learner()));
        return revocation;
    }

    /// While its holder has time to reply to a suspension and did not, nothing is decided against them.
    private void requireHeard(IssuedCredential issued) {
        var open = issued.suspension();
        if (open == null || issued.isRevoked() || !open.isOpenToReply(clock.instant())) return;
        if (!suspensions.isHeard(issued.id(), open.number())) {
            throw Refusal.conflict("Its holder has time to reply. Decide once they replied, or when the time is over.");
        }
    }

    /// Revokes a credential because another one, which is signed and kept, takes its place. Where the former one was
    /// revoked for another cause while the newer one was on its way, so is the newer one. Harmless when repeated.
    void settle(Succession succession) {
        var former = credentials.get(succession.former());
        var earlier = former.revocation();
        if (earlier != null && earlier.cause() != Cause.SUPERSEDED) {
            if (!earlier.at().isBefore(succession.at())) follow(succession, earlier);
            return;
        }
        var by = succession.by();
        if (succession.kind().isInPlace() && by != null) supersede(former, succession, by);
    }

    private void follow(Succession succession, Revocation earlier) {
        revoke(succession.credential(), earlier.by(), earlier.reason(), earlier.cause());
    }

    private void supersede(IssuedCredential former, Succession succession, PersonId by) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var reason = succession.reason().isEmpty() ? succession.kind().label() : succession.reason();
        if (!credentials.add(former, new Revocation(former.id(), by, at, reason, Cause.SUPERSEDED))) return;
        var details = Map.of("by", succession.credential(), "kind", succession.kind());
        audit.record(former.organization(), "superseded credential", former.id(), details);
        events.publishEvent(new CredentialSuperseded(
                former.organization(), former.id(), succession.credential(), former.learner()));
    }
}
