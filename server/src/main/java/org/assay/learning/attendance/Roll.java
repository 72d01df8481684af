package org.assay.learning.attendance;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolment;
import org.assay.learning.Enrolments;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSessionId;
import org.assay.learning.live.LiveSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Live sessions as one person who takes part sees them: theirs alone, with where they stand.
@Service
@Transactional
public class Roll {
    /// On a list of what comes next.
    private static final int FEW = 20;

    private final Enrolments enrolments;
    private final LiveSessions sessions;
    private final Presences presences;
    private final PublishedEntries entries;
    private final Tenancy tenancy;
    private final Clock clock;

    Roll(
            Enrolments enrolments,
            LiveSessions sessions,
            Presences presences,
            PublishedEntries entries,
            Tenancy tenancy,
            Clock clock) {
        this.enrolments = enrolments;
        this.sessions = sessions;
        this.presences = presences;
        this.entries = entries;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// One session of somebody's.
    ///
    /// @param entryTitle what it belongs to
    /// @param presence null while nothing is known
    /// @param isNear whether they can check in and join now
    public record Entry(
            Enrolment enrolment,
            String entryTitle,
            LiveSession session,
            @Nullable Presence presence,
            boolean isNear) {

        /// The link to join; null where there is none, and while it is not near the time.
        public @Nullable String link() {
            return isNear ? session.venue().link() : null;
        }

        public boolean isIn() {
            return presence != null && presence.standing().isThere();
        }
    }

    /// All sessions of an enrolment, in order of time.
    public List<Entry> of(Enrolment enrolment) {
        var held = as(enrolment, () -> sessions.in(enrolment.offering()));
        return entries(enrolment, held);
    }

    /// What comes next in everything that somebody takes part in, in order of time, at most 20; what is on now is
    /// among it, and what was cancelled is not.
    public List<Entry> next(PersonId learner) {
        var now = clock.instant();
        var next = new ArrayList<Entry>();
        var byOrganization = enrolments.of(learner).stream().collect(Collectors.groupingBy(Enrolment::organization));
        byOrganization.values().forEach(of -> next.addAll(next(of, now)));
        next.sort(Comparator.comparing(each -> each.session.span().start()));
        return next.stream().limit(FEW).toList();
    }

    /// Of one organization: one query for the sessions, however much somebody takes part in.
    private List<Entry> next(List<Enrolment> some, Instant now) {
        var offerings = some.stream().map(Enrolment::offering).toList();
        var held = as(some.getFirst(), () -> sessions.after(offerings, now.minus(LiveSession.OVERTIME), FEW)).stream()
                .filter(each -> !each.isCancelled())
                .collect(Collectors.groupingBy(LiveSession::offering));
        return some.stream()
                .flatMap(each -> entries(each, held.getOrDefault(each.offering(), List.of())).stream())
                .toList();
    }

    /// The session that comes next, or is on; empty where there is none.
    public Optional<Entry> first(PersonId learner) {
        return next(learner).stream().findFirst();
    }

    /// What somebody can check in to now.
    List<Entry> near(PersonId learner) {
        return next(learner).stream().filter(Entry::isNear).toList();
    }

    boolean isIn(Enrolment enrolment, LiveSessionId id) {
        return as(enrolment, () -> presences.find(id, enrolment.id()))
                .filter(presence -> presence.standing().isThere())
                .isPresent();
    }

    private List<Entry> entries(Enrolment enrolment, List<LiveSession> held) {
        if (held.isEmpty()) return List.of();
        var title = entries.get(enrolment.entry()).definition().title();
        var known = as(enrolment, () -> presences.of(List.of(enrolment.id()))).stream()
                .collect(Collectors.toMap(Presence::session, each -> each));
        Instant now = clock.instant();
        return held.stream()
                .map(session -> new Entry(enrolment, title, session, known.get(session.id()), session.isNear(now)))
                .toList();
    }

    /// The organization owns its sessions, so they are read in its name.
    private <T> T as(Enrolment enrolment, java.util.function.Supplier<T> work) {
        return tenancy.as(Acting.organization(enrolment.organization()), work);
    }
}
