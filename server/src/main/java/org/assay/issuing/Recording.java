package org.assay.issuing;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.assay.awarding.Award;
import org.assay.credential.SignedCredential;
import org.assay.identity.AuditLog;
import org.assay.shared.Failpoint;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The second transaction of issuing: keeps the signed bytes exactly as they were made, and announces them.
@Service
class Recording {
    private final Credentials credentials;
    private final Intents intents;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Recording(Credentials credentials, Intents intents, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.credentials = credentials;
        this.intents = intents;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// The credential as it is kept: the first that was recorded. Announced once.
    ///
    /// @throws IllegalStateException if other bytes were recorded for this award: two signatures for one intent
    @Transactional
    public IssuedCredential record(Award award, Intent intent, SignedCredential signed) {
        var place = intents.hold(intent);
        var issued = new IssuedCredential(
                intent.credential(),
                award.organization(),
                award.learner(),
                award.learnerName(),
                award.id(),
                award.entry(),
                award.title(),
                signed,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                IssuedCredential.validUntil(signed),
                place.list(),
                place.index(),
                null,
                null,
                clock.instant());
        if (!credentials.add(issued)) return same(issued);
        Failpoint.reach("F06");
        audit.record(award.organization(), "issued credential", issued.id(), Map.of("sha256", signed.sha256()));
        events.publishEvent(new CredentialIssued(award.organization(), issued.id(), award.learner()));
        return issued;
    }

    private IssuedCredential same(IssuedCredential issued) {
        var kept = credentials.of(issued.award()).orElseThrow();
        if (kept.signed().equals(issued.signed())) return kept;
        throw new IllegalStateException("award %s has a credential %s and was signed again as %s"
                .formatted(issued.award(), kept.signed(), issued.signed()));
    }
}
