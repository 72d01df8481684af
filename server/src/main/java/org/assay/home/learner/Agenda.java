package org.assay.home.learner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.awarding.Awards;
import org.assay.catalog.Offerings;
import org.assay.home.learner.LearnPage.Due;
import org.assay.home.learner.LearnPage.Win;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolment;
import org.assay.learning.Enrolments;
import org.assay.learning.Studying;
import org.assay.learning.assignments.Deadlines;
import org.assay.learning.assignments.Submission;
import org.assay.learning.assignments.Submissions;
import org.assay.learning.course.Unit;
import org.assay.learning.course.Unit.Assignment;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What of somebody's courses is due, what has come back, and what can be done in less than twenty minutes.
@Component
class Agenda {
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final int QUICK_MINUTES = 20;
    private static final int FEEDBACK_MINUTES = 5;
    private static final int MOST = 5;
    private static final int MOST_COURSES = 20;
    private final Enrolments enrolments;
    private final Studying studying;
    private final Work work;
    private final Tenancy tenancy;
    private final Clock clock;

    Agenda(Enrolments enrolments, Studying studying, Work work, Tenancy tenancy, Clock clock) {
        this.enrolments = enrolments;
        this.studying = studying;
        this.work = work;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// What is known about assignments.
    @Component("agendaWork")
    static class Work {
        private final Offerings offerings;
        private final Deadlines deadlines;
        private final Submissions submissions;
        private final Awards awards;

        Work(Offerings offerings, Deadlines deadlines, Submissions submissions, Awards awards) {
            this.offerings = offerings;
            this.deadlines = deadlines;
            this.submissions = submissions;
            this.awards = awards;
        }

        boolean isOpen(Enrolment enrolment) {
            return awards.of(enrolment.id()).isEmpty();
        }
    }

    /// @param due soonest first, at most five
    /// @param wins at most five
    record Items(List<Due> due, List<Win> wins) {}

    /// Of the courses that go on, at most twenty.
    @Transactional
    public Items of(PersonId learner) {
        var due = new ArrayList<Due>();
        var wins = new ArrayList<Win>();
        enrolments.of(learner).stream().limit(MOST_COURSES).filter(work::isOpen).forEach(enrolment -> {
            var both = new Acting(enrolment.organization(), learner, null);
            tenancy.as(both, () -> look(enrolment, due, wins));
        });
        due.sort(Comparator.comparing(Due::at));
        return new Items(
                due.stream().limit(MOST).toList(), wins.stream().limit(MOST).toList());
    }

    private void look(Enrolment enrolment, List<Due> due, List<Win> wins) {
        var done = studying.done(enrolment);
        var newest = work.submissions.newest(enrolment.id());
        var units = studying.units(enrolment);
        for (var unit : units) {
            var last =
                    newest.stream().filter(one -> one.unit().equals(unit.id())).findFirst();
            if (unit instanceof Assignment assignment) {
                if (last.isEmpty() || last.get().isReturned())
                    due(enrolment, assignment).ifPresent(due::add);
                last.filter(Submission::isReturned).ifPresent(_ -> wins.add(returned(enrolment, assignment)));
            }
        }
        units.stream()
                .filter(unit -> !done.contains(unit.id()))
                .findFirst()
                .filter(unit -> unit.minutes() <= QUICK_MINUTES)
                .ifPresent(unit -> wins.add(next(enrolment, unit)));
    }

    private static Win returned(Enrolment enrolment, Assignment assignment) {
        var path = "/enrolments/" + enrolment.id() + "/assignments/" + assignment.id();
        return new Win(FEEDBACK_MINUTES, assignment.title(), Win.Kind.FEEDBACK, path);
    }

    private static Win next(Enrolment enrolment, Unit unit) {
        var path = unit instanceof Assignment
                ? "/enrolments/" + enrolment.id() + "/assignments/" + unit.id()
                : "/enrolments/" + enrolment.id() + "/units/" + unit.id();
        return new Win(unit.minutes(), unit.title(), Win.Kind.NEXT_UNIT, path);
    }

    private Optional<Due> due(Enrolment enrolment, Assignment assignment) {
        var offering = work.offerings.get(enrolment.offering());
        var deadline = work.deadlines.of(enrolment, offering, assignment);
        Instant at = deadline.dueAt();
        if (at == null || at.isAfter(clock.instant().plus(AHEAD))) return Optional.empty();
        var path = "/enrolments/" + enrolment.id() + "/assignments/" + assignment.id();
        return Optional.of(new Due(assignment.title(), at, deadline.zone(), at.isBefore(clock.instant()), path));
    }
}
