package org.assay.issuing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.assay.identity.AuditLog;
import org.assay.identity.PersonId;
import org.assay.issuing.IssuedCredential.Revocation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Says for ever that a credential no longer holds.
@Service
@Transactional
public class Revoking {
    private final Credentials credentials;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Revoking(Credentials credentials, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.credentials = credentials;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The revocation of a credential: the first one, where it is revoked already. The public list follows once this
    /// is committed, at the latest within 15 seconds.
    ///
    /// @param reason for the organization and the learner, 1 to 1,000 characters; the public list says only that
    public Revocation revoke(CredentialId id, PersonId by, String reason) {
        var issued = credentials.get(id);
        var revocation = new Revocation(id, by, clock.instant().truncatedTo(ChronoUnit.SECONDS), reason.strip());
        if (!credentials.add(issued, revocation)) {
            var first = credentials.get(id).revocation();
            return first == null ? revocation : first;
        }
        audit.record(issued.organization(), "revoked credential", id, Map.of("reason", revocation.reason()));
        events.publishEvent(new CredentialRevoked(issued.organization(), id, issued.learner()));
        return revocation;
    }
}
