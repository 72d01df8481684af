package org.assay.issuing.hearings;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.issuing.CredentialId;
import org.assay.issuing.Credentials;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a holder's reply to a suspension while there is time, and says when that time is over. It decides nothing: a
/// person reinstates or revokes.
@Service
@Transactional
public class Hearing {
    private static final int MOST_REPLIES = 5;
    private static final int ROWS = 100;
    private final Credentials credentials;
    private final Replies replies;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Tenancy tenancy;
    private final Clock clock;

    Hearing(
            Credentials credentials,
            Replies replies,
            AuditLog audit,
            ApplicationEventPublisher events,
            Tenancy tenancy,
            Clock clock) {
        this.credentials = credentials;
        this.replies = replies;
        this.audit = audit;
        this.events = events;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// Keeps what the holder says. Whoever calls acts for them.
    ///
    /// @param words 1 to 5,000 characters
    /// @throws Refusal where nothing is suspended, or the time is over
    public void reply(CredentialId id, PersonId holder, String words) {
        var issued = credentials.get(id);
        var suspension = issued.suspension();
        if (!issued.learner().equals(holder)) throw Refusal.notFound("There is no such credential.");
        if (suspension == null || issued.isRevoked()) throw Refusal.conflict("It was decided meanwhile.");
        var now = clock.instant();
        if (!suspension.isOpenToReply(now)) throw Refusal.conflict("The time to reply is over.");
        if (replies.of(id).stream()
                        .filter(each -> each.number() == suspension.number())
                        .count()
                >= MOST_REPLIES) {
            throw Refusal.conflict("You replied five times. Your issuer has all of it.");
        }
        replies.add(issued, new Reply(suspension.number(), now.truncatedTo(ChronoUnit.SECONDS), words.strip()));
        tenancy.as(
                new Acting(issued.organization(), holder, null),
                () -> audit.record(
                        issued.organization(), "replied to suspension", id, Map.of("number", suspension.number())));
        events.publishEvent(new ReplyReceived(issued.organization(), id, holder, suspension.number()));
    }

    /// Says of each suspension whose time to reply is over that it is, once. False where there is nothing left.
    public boolean close(OrganizationId organization) {
        var now = clock.instant();
        var ended = replies.ended(organization, now, ROWS);
        for (var each : ended) {
            if (replies.close(organization, each, now)) {
                events.publishEvent(new HearingClosed(organization, each.credential(), each.learner(), each.number()));
            }
        }
        return ended.size() == ROWS;
    }
}
