package org.assay.learning.live;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.licences.LicenceKind;
import org.assay.identity.licences.Licences;
import org.assay.learning.live.LiveSession.Recording;
import org.assay.learning.live.LiveSession.Span;
import org.assay.learning.live.LiveSession.State;
import org.assay.learning.live.LiveSession.Venue;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Plans, moves and cancels the live sessions of an organization's own offerings, acting for it.
@Service
@Transactional
public class Convening {
    private final LiveSessions sessions;
    private final Offerings offerings;
    private final Licences licences;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Convening(
            LiveSessions sessions,
            Offerings offerings,
            Licences licences,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sessions = sessions;
        this.offerings = offerings;
        this.licences = licences;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// What is said about a session, other than when it is.
    public record Details(
            String title, Venue venue, @Nullable PersonId presenter) {}

    /// New sessions of an own offering, one for each span; with more than one they are numbered.
    public List<LiveSession> plan(OfferingId offering, Details details, List<Span> spans) {
        return plan(offering, details, spans, null);
    }

    /// A session that makes up for another one of the same offering.
    public LiveSession makeUp(LiveSessionId missed, Details details, Span span) {
        var original = own(missed);
        return plan(original.offering(), details, List.of(span), missed).getFirst();
    }

    private List<LiveSession> plan(
            OfferingId id, Details details, List<Span> spans, @Nullable LiveSessionId makeUpFor) {
        var offering = offerings.get(id);
        if (!offering.organization().equals(Acting.now().organization())) {
            throw Refusal.notFound("There is no such offering.");
        }
        requireLicence(offering.organization(), details.presenter());
        if (sessions.in(id).size() + spans.size() > LiveSessions.MOST) {
            throw Refusal.conflict("An offering has at most %d live sessions.".formatted(LiveSessions.MOST));
        }
        var planned = new java.util.ArrayList<LiveSession>();
        for (var span : spans) {
            var title = spans.size() == 1
                    ? details.title()
                    : "%s, %d of %d".formatted(details.title(), planned.size() + 1, spans.size());
            planned.add(new LiveSession(
                    LiveSessionId.random(),
                    offering.organization(),
                    id,
                    title,
                    span,
                    details.venue(),
                    details.presenter(),
                    null,
                    makeUpFor,
                    new State(0, now(), null, null, null)));
        }
        planned.forEach(sessions::add);
        var ids = planned.stream().map(LiveSession::id).toList();
        audit.record(offering.organization(), "planned live sessions", id, Map.of("count", ids.size()));
        events.publishEvent(new LiveSessionsPlanned(offering.organization(), id, ids));
        return planned;
    }

    /// Whoever presents holds the licence that the organization demands, if it demands one.
    private void requireLicence(OrganizationId organization, @Nullable PersonId presenter) {
        if (presenter != null) licences.require(organization, presenter, LicenceKind.PRESENT);
    }

    /// Says something else about a session, or gives it another time. Only a new time or place is told to those who
    /// take part.
    ///
    /// @param seen the sequence that the change was made on; a change in between refuses it
    public LiveSession change(LiveSessionId id, int seen, Details details, Span span) {
        var before = live(id);
        if (!Objects.equals(before.presenter(), details.presenter())) {
            requireLicence(before.organization(), details.presenter());
        }
        var after = new LiveSession(
                id,
                before.organization(),
                before.offering(),
                details.title(),
                span,
                details.venue(),
                details.presenter(),
                before.recording(),
                before.makeUpFor(),
                next(before, null));
        save(after, seen);
        var isMoved = !before.span().equals(span)
                || !Objects.equals(before.venue().place(), details.venue().place())
                || !Objects.equals(before.venue().link(), details.venue().link());
        audit.record(before.organization(), "changed live session", id, Map.of("start", span.start()));
        if (isMoved) {
            events.publishEvent(new LiveSessionMoved(
                    before.organization(), before.offering(), id, after.state().sequence()));
        }
        return after;
    }

    /// Calls a session off, for ever. Harmless when repeated.
    ///
    /// @param reason a sentence for those who take part, at most 500 characters
    public void cancel(LiveSessionId id, String reason) {
        var session = own(id);
        if (session.isCancelled()) return;
        if (session.isSettled()) throw Refusal.conflict("Its roster is closed: it took place, and counts.");
        save(
                with(session, session.recording(), next(session, reason.strip())),
                session.state().sequence());
        audit.record(session.organization(), "cancelled live session", id, Map.of("reason", reason.strip()));
        events.publishEvent(new LiveSessionCancelled(session.organization(), session.offering(), id));
    }

    /// Says where the recording is; null for nowhere.
    public void record(LiveSessionId id, @Nullable Recording recording) {
        var session = live(id);
        save(with(session, recording, next(session, null)), session.state().sequence());
        audit.record(session.organization(), "recorded live session", id, Map.of("kept", recording != null));
    }

    /// A session of the organization that is acting; anybody else's is not found.
    public LiveSession own(LiveSessionId id) {
        var session = sessions.get(id);
        if (session.organization().equals(Acting.now().organization())) return session;
        throw Refusal.notFound("There is no such live session.");
    }

    private LiveSession live(LiveSessionId id) {
        var session = own(id);
        if (session.isCancelled()) throw Refusal.conflict("This session was cancelled. Plan a new one instead.");
        return session;
    }

    private void save(LiveSession session, int seen) {
        if (!sessions.update(session, seen)) {
            throw Refusal.conflict("Somebody changed this session since you opened it. Open it again and look.");
        }
    }

    private State next(LiveSession session, @Nullable String reason) {
        var now = now();
        return new State(
                session.state().sequence() + 1,
                now,
                reason == null ? null : now,
                reason,
                session.state().settledAt());
    }

    private static LiveSession with(LiveSession session, @Nullable Recording recording, State state) {
        return new LiveSession(
                session.id(),
                session.organization(),
                session.offering(),
                session.title(),
                session.span(),
                session.venue(),
                session.presenter(),
                recording,
                session.makeUpFor(),
                state);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
