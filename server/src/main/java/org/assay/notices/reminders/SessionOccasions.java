package org.assay.notices.reminders;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolment;
import org.assay.learning.Enrolments;
import org.assay.learning.attendance.NoShows;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSessions;
import org.assay.notices.Notice;
import org.assay.notices.Reason;
import org.assay.notices.sessions.Zones;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A live session that begins within a day. A page is one session with everybody who has a seat.
@Component
class SessionOccasions implements Occasion {
    static final Duration SOON = Duration.ofHours(24);
    private static final int MOST = 500;
    private final LiveSessions sessions;
    private final Enrolments enrolments;
    private final NoShows noShows;
    private final Zones zones;
    private final Tenancy tenancy;

    SessionOccasions(LiveSessions sessions, Enrolments enrolments, NoShows noShows, Zones zones, Tenancy tenancy) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.noShows = noShows;
        this.zones = zones;
        this.tenancy = tenancy;
    }

    @Override
    @Transactional
    public Batch next(OrganizationId organization, @Nullable UUID after, Instant now, int rows) {
        return tenancy.as(Acting.organization(organization), () -> {
            var soon = sessions.between(organization, now, now.plus(SOON), MOST).stream()
                    .sorted((one, other) ->
                            one.id().value().compareTo(other.id().value()))
                    .filter(each -> after == null || each.id().value().compareTo(after) > 0)
                    .toList();
            if (soon.isEmpty()) return new Batch(List.of(), null);
            var session = soon.getFirst();
            var last = soon.size() == 1 ? null : session.id().value();
            return new Batch(session.isCancelled() ? List.of() : reminders(session), last);
        });
    }

    private List<Reminder> reminders(LiveSession session) {
        var people = enrolments.in(session.offering());
        var gone = noShows.of(people.stream().map(Enrolment::id).toList());
        return people.stream()
                .filter(one -> gone.get(one.id()) != NoShows.Consequence.SEAT_FREED)
                .map(one -> reminder(session, one))
                .toList();
    }

    private Reminder reminder(LiveSession session, Enrolment one) {
        var span = session.span();
        var key = "session " + session.id() + " " + span.start();
        var link = "/enrolments/" + one.id() + "/live";
        var when = zones.local(one.learner(), span.start(), span.zone());
        var notice =
                Notice.of(one.learner(), key, Reason.SESSION_SOON, link, "“{0}” begins on {1}", session.title(), when);
        return new Reminder(notice.by(one.organization()), one.organization(), span.zone());
    }
}
