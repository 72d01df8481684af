package org.assay.learning.calendar;

import java.net.URI;
import java.util.List;
import org.assay.catalog.OfferingId;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Acting;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Organizations;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolment;
import org.assay.learning.Enrolments;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSessionId;
import org.assay.learning.live.LiveSessions;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together the calendars of those who take part.
@Component
@Transactional
class Calendars {
    private final Enrolments enrolments;
    private final LiveSessions sessions;
    private final PublishedEntries entries;
    private final Organizations organizations;
    private final Tenancy tenancy;
    private final IdentitySettings platform;

    // Six of them: a date stands with whose it is and what it belongs to.
    Calendars(
            Enrolments enrolments,
            LiveSessions sessions,
            PublishedEntries entries,
            Organizations organizations,
            Tenancy tenancy,
            IdentitySettings platform) {
        this.enrolments = enrolments;
        this.sessions = sessions;
        this.entries = entries;
        this.organizations = organizations;
        this.tenancy = tenancy;
        this.platform = platform;
    }

    /// All sessions of an enrolment, cancelled ones too.
    String of(Enrolment enrolment) {
        return write(title(enrolment), entries(enrolment));
    }

    /// One session of an enrolment.
    String of(Enrolment enrolment, LiveSessionId id) {
        var found = entries(enrolment).stream()
                .filter(entry -> entry.session().id().equals(id))
                .toList();
        if (found.isEmpty()) throw Refusal.notFound("There is no such live session.");
        return write(found.getFirst().title(), found);
    }

    /// Everything that somebody takes part in.
    String of(PersonId person) {
        return tenancy.as(Acting.person(person), () -> {
            var all = enrolments.of(person).stream()
                    .flatMap(enrolment -> entries(enrolment).stream())
                    .toList();
            return write("Live sessions", all);
        });
    }

    private List<CalendarText.Entry> entries(Enrolment enrolment) {
        var sessions = sessions(enrolment.offering(), Acting.organization(enrolment.organization()));
        if (sessions.isEmpty()) return List.of();
        var title = title(enrolment);
        var by = organizations.get(enrolment.organization());
        var page = platform.url("/enrolments/" + enrolment.id() + "/live");
        return sessions.stream()
                .map(session -> new CalendarText.Entry(session, session.title() + " – " + title, page, by))
                .toList();
    }

    private List<LiveSession> sessions(OfferingId offering, Acting organization) {
        return tenancy.as(organization, () -> sessions.in(offering));
    }

    private String title(Enrolment enrolment) {
        return entries.get(enrolment.entry()).definition().title();
    }

    private String write(String name, List<CalendarText.Entry> all) {
        return CalendarText.write(name, URI.create(platform.url("")).getHost(), all);
    }
}
