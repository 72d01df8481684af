package org.assay.issuing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.awarding.Award;
import org.assay.catalog.EntryVersion;
import org.assay.credential.SignedCredential;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.identity.Secret;
import org.assay.shared.Failpoint;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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
        if (!credentials.add(issued, intent.edition())) return same(issued);
        Failpoint.reach("F06");
        audit.record(award.organization(), "issued credential", issued.id(), Map.of("sha256", signed.sha256()));
        events.publishEvent(new CredentialIssued(award.organization(), issued.id(), award.learner()));
        return issued;
    }

    /// Keeps many that were signed in this transaction, and announces them together.
    ///
    /// @param signed what was signed for each draft, none of whose awards has a credential
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(OrganizationId organization, Map<Draft, SignedCredential> signed) {
        if (signed.isEmpty()) return;
        var now = clock.instant();
        // Signed in one second, those of one definition hold for the same time.
        var until = new HashMap<EntryVersion, Optional<Instant>>();
        var issued = new ArrayList<IssuedCredential>();
        signed.forEach((draft, one) -> {
            var validUntil = until.computeIfAbsent(
                    draft.award().entry(), _ -> Optional.ofNullable(IssuedCredential.validUntil(one)));
            issued.add(issued(draft, one, validUntil.orElse(null), now));
        });
        issued.stream().collect(groupingBy(IssuedCredential::entry)).values().forEach(credentials::add);
        var hashes = issued.stream()
                .map(each -> each.id() + " " + each.signed().sha256())
                .collect(joining("\n"));
        audit.record(
                organization,
                "issued credentials",
                issued.getFirst().id(),
                Map.of("count", issued.size(), "sha256", Secret.sha256(hashes)));
        events.publishEvent(new CredentialsIssued(
                organization,
                issued.stream()
                        .map(each -> new CredentialsIssued.Issued(each.id(), each.learner()))
                        .toList()));
    }

    private static IssuedCredential issued(
            Draft draft, SignedCredential signed, @Nullable Instant validUntil, Instant now) {
        var award = draft.award();
        return new IssuedCredential(
                draft.frame().id(),
                award.organization(),
                award.learner(),
                award.learnerName(),
                award.id(),
                award.entry(),
                award.title(),
                signed,
                now.truncatedTo(ChronoUnit.SECONDS),
                validUntil,
                draft.place().list(),
                draft.place().index(),
                null,
                null,
                now);
    }

    private IssuedCredential same(IssuedCredential issued) {
        var kept = credentials.get(issued.id());
        if (kept.signed().equals(issued.signed())) return kept;
        throw new IllegalStateException("award %s has a credential %s and was signed again as %s"
                .formatted(issued.award(), kept.signed(), issued.signed()));
    }
}
