package org.assay.learning.roster;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.learning.Enrolment;
import org.assay.learning.Enrolments;
import org.assay.learning.attendance.Presence;
import org.assay.learning.attendance.Presences;
import org.assay.learning.attendance.Standing;
import org.assay.learning.live.LiveSession;
import org.assay.web.FormErrors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what staff see of who takes part, for the organization that is acting.
@Component
@Transactional
class Rosters {
    static final int ROWS = 100;
    private final Enrolments enrolments;
    private final Presences presences;
    private final People people;
    private final Offerings offerings;
    private final PublishedEntries entries;
    private final Clock clock;

    Rosters(
            Enrolments enrolments,
            Presences presences,
            People people,
            Offerings offerings,
            PublishedEntries entries,
            Clock clock) {
        this.enrolments = enrolments;
        this.presences = presences;
        this.people = people;
        this.offerings = offerings;
        this.entries = entries;
        this.clock = clock;
    }

    /// @param number of the page, from 1
    RosterPage page(LiveSession session, int number, RollForm form, FormErrors errors) {
        var some = enrolments.in(session.offering(), (number - 1) * ROWS, ROWS + 1);
        var shown = some.stream().limit(ROWS).toList();
        var presenter = session.presenter();
        return new RosterPage(
                session,
                title(session.offering()),
                presenter == null
                        ? null
                        : people.find(presenter).map(Person::name).orElse("A former member"),
                counts(session),
                rows(session, shown),
                number,
                some.size() > ROWS,
                clock.instant(),
                form,
                errors);
    }

    RosterPage.Counts counts(LiveSession session) {
        return new RosterPage.Counts(
                presences.enrolled(session.offering()),
                presences.count(session.id(), Standing.PRESENT),
                presences.count(session.id(), Standing.LATE),
                presences.count(session.id(), Standing.PENDING));
    }

    List<RosterPage.Row> rows(LiveSession session, List<Enrolment> some) {
        var names = names(some);
        var known = presences.in(session.id(), some.stream().map(Enrolment::id).toList()).stream()
                .collect(Collectors.toMap(Presence::enrolment, each -> each));
        return some.stream()
                .map(each -> new RosterPage.Row(each.id(), name(names, each), known.get(each.id())))
                .toList();
    }

    Map<PersonId, String> names(Collection<Enrolment> some) {
        return people.list(some.stream().map(Enrolment::learner).distinct().toList()).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }

    static String name(Map<PersonId, String> names, Enrolment enrolment) {
        return Objects.requireNonNullElse(names.get(enrolment.learner()), "Erased");
    }

    String title(OfferingId offering) {
        return entries.get(offerings.get(offering).entry()).definition().title();
    }
}
