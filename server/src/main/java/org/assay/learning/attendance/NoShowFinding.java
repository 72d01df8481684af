package org.assay.learning.attendance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.catalog.OfferingId;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Finds those who missed as often as the rule of their offering allows, and forgives whom a correction clears; in the
/// transaction in which attendance begins to count.
@Component
class NoShowFinding {
    private final Enrolments enrolments;
    private final Attending attending;
    private final NoShows noShows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NoShowFinding(
            Enrolments enrolments,
            Attending attending,
            NoShows noShows,
            ApplicationEventPublisher events,
            Clock clock) {
        this.enrolments = enrolments;
        this.attending = attending;
        this.noShows = noShows;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void on(AttendanceSettled event) {
        Map<OfferingId, List<Enrolment>> offerings =
                event.enrolments().stream().map(enrolments::get).collect(Collectors.groupingBy(Enrolment::offering));
        offerings.forEach(
                (offering, people) -> noShows.rule(offering).ifPresent(rule -> apply(rule, offering, people)));
    }

    private void apply(NoShows.Rule rule, OfferingId offering, List<Enrolment> people) {
        List<EnrolmentId> ids = people.stream().map(Enrolment::id).toList();
        var attendance = attending.of(offering, ids);
        for (var person : people) {
            int missed = Objects.requireNonNull(attendance.get(person.id())).missed();
            if (missed < rule.misses()) noShows.forgive(person.id());
            else find(rule, person, missed);
        }
    }

    private void find(NoShows.Rule rule, Enrolment person, int missed) {
        if (!noShows.add(person, missed, rule.consequence(), clock.instant())) return;
        events.publishEvent(new NoShowFound(
                person.organization(),
                person.id(),
                person.learner(),
                missed,
                rule.consequence() == NoShows.Consequence.SEAT_FREED));
    }
}
