package org.assay.notices.sessions;

import java.util.List;
import java.util.Objects;
import org.assay.catalog.OfferingId;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolment;
import org.assay.learning.Enrolments;
import org.assay.learning.attendance.NoShowFound;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSessionCancelled;
import org.assay.learning.live.LiveSessionMoved;
import org.assay.learning.live.LiveSessions;
import org.assay.learning.live.LiveSessionsPlanned;
import org.assay.notices.Notice;
import org.assay.notices.Reason;
import org.assay.notices.Telling;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/// Tells those who take part what becomes of their live sessions. Told twice, each is said once.
@Component
class SessionNotices {
    private final Telling telling;
    private final LiveSessions sessions;
    private final Enrolments enrolments;
    private final Zones zones;
    private final Tenancy tenancy;

    SessionNotices(Telling telling, LiveSessions sessions, Enrolments enrolments, Zones zones, Tenancy tenancy) {
        this.telling = telling;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.zones = zones;
        this.tenancy = tenancy;
    }

    /// What is planned and over before anybody reads of it is no news.
    @ApplicationModuleListener
    void on(LiveSessionsPlanned event) {
        in(event.organization(), () -> {
            var first = sessions.get(event.sessions().getFirst());
            if (first.isCancelled()) return;
            var key = "planned " + first.id();
            var isOne = event.sessions().size() == 1;
            var says = isOne ? "“{0}” is planned for {1}" : "{2} live sessions are planned: “{0}” on {1} is the first";
            var count = String.valueOf(event.sessions().size());
            for (var one : enrolments.in(event.offering())) {
                if (isOne) tell(one, key, says, first.title(), when(one, first));
                else tell(one, key, says, first.title(), when(one, first), count);
            }
        });
    }

    /// Of several moves that were made before this is told, the last one is said.
    @ApplicationModuleListener
    void on(LiveSessionMoved event) {
        in(event.organization(), () -> {
            var session = sessions.get(event.session());
            if (session.isCancelled() || session.state().sequence() > event.sequence()) return;
            var key = "moved " + session.id() + " " + event.sequence();
            var place = session.venue().place();
            for (var one : enrolments.in(event.offering())) {
                if (place == null) tell(one, key, "“{0}” is now on {1}", session.title(), when(one, session));
                else tell(one, key, "“{0}” is now on {1}, at {2}", session.title(), when(one, session), place);
            }
        });
    }

    @ApplicationModuleListener
    void on(LiveSessionCancelled event) {
        in(event.organization(), () -> {
            var session = sessions.get(event.session());
            var key = "cancelled " + session.id();
            var why = Objects.requireNonNullElse(session.state().reason(), "");
            for (var one : enrolments.in(event.offering())) {
                tell(one, key, "“{0}” on {1} does not take place: {2}", session.title(), when(one, session), cut(why));
            }
        });
    }

    /// The learner hears what follows, and those who present that somebody is missing.
    @ApplicationModuleListener
    void on(NoShowFound event) {
        in(event.organization(), () -> {
            var enrolment = enrolments.get(event.enrolment());
            var key = "no show " + event.enrolment() + " " + event.missed();
            var missed = String.valueOf(event.missed());
            tell(
                    enrolment,
                    key,
                    event.isSeatFreed()
                            ? "You missed {0} sessions without excuse, so your seat was given free"
                            : "You missed {0} sessions without excuse. Write to your instructor if you were there",
                    missed);
            var link = "/offerings/" + enrolment.offering() + "/attendance";
            for (var presenter : presenters(enrolment.offering())) {
                telling.tell(Notice.of(presenter, key, Reason.STAFF, link, "Somebody missed {0} sessions", missed)
                        .by(event.organization()));
            }
        });
    }

    private List<org.assay.identity.PersonId> presenters(OfferingId offering) {
        return sessions.in(offering).stream()
                .map(LiveSession::presenter)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private String when(Enrolment one, LiveSession session) {
        return zones.local(one.learner(), session.span().start(), session.span().zone());
    }

    private void tell(Enrolment one, String key, String says, String... values) {
        var link = "/enrolments/" + one.id() + "/live";
        telling.tell(Notice.of(one.learner(), key, Reason.SESSION, link, says, values)
                .by(one.organization()));
    }

    private static String cut(String text) {
        return text.length() <= 200 ? text : text.substring(0, 199) + "…";
    }

    private void in(OrganizationId organization, Runnable work) {
        tenancy.as(Acting.organization(organization), work);
    }
}
