package org.assay.notices.reminders;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import org.assay.awarding.Awards;
import org.assay.catalog.Offering;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolment;
import org.assay.learning.Standings;
import org.assay.learning.Standings.Standing;
import org.assay.learning.assignments.Deadlines;
import org.assay.learning.assignments.Submissions;
import org.assay.learning.course.CourseVersion;
import org.assay.learning.course.Courses;
import org.assay.learning.course.Unit;
import org.assay.learning.course.Unit.Assignment;
import org.assay.notices.Notice;
import org.assay.notices.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Occasions in learning: an assignment that is due within two days, a pace plan that is a quarter ahead of somebody,
/// an enrolment without a sign of life for two weeks.
@Component
class StudyOccasions implements Occasion {
    static final Duration SOON = Duration.ofHours(48);
    static final Duration STILL = Duration.ofDays(14);
    private static final Duration FORGOTTEN = Duration.ofDays(90);
    private static final double BEHIND = 0.25;
    private final Standings standings;
    private final Courses courses;
    private final Work work;
    private final Titles titles;
    private final Tenancy tenancy;

    StudyOccasions(Standings standings, Courses courses, Work work, Titles titles, Tenancy tenancy) {
        this.standings = standings;
        this.courses = courses;
        this.work = work;
        this.titles = titles;
        this.tenancy = tenancy;
    }

    /// What somebody still has to do.
    @Component("reminderWork")
    static class Work {
        private final Deadlines deadlines;
        private final Submissions submissions;
        private final Awards awards;

        Work(Deadlines deadlines, Submissions submissions, Awards awards) {
            this.deadlines = deadlines;
            this.submissions = submissions;
            this.awards = awards;
        }

        @Nullable
        Instant due(Enrolment enrolment, Offering offering, Assignment assignment) {
            return deadlines.of(enrolment, offering, assignment).dueAt();
        }

        boolean isHandedIn(Enrolment enrolment, Assignment assignment) {
            return !submissions.of(enrolment.id(), assignment.id()).isEmpty();
        }

        boolean isDecided(Enrolment enrolment) {
            return awards.of(enrolment.id()).isPresent();
        }
    }

    /// What an offering is called.
    @Component("reminderTitles")
    static class Titles {
        private final Offerings offerings;
        private final PublishedEntries entries;

        Titles(Offerings offerings, PublishedEntries entries) {
            this.offerings = offerings;
            this.entries = entries;
        }

        Offering offering(OfferingId id) {
            return offerings.get(id);
        }

        String title(Offering offering) {
            return entries.get(offering.entry()).definition().title();
        }
    }

    /// An offering with its course, read once for a page.
    private record Plan(Offering offering, @Nullable CourseVersion course, String title) {
        int units() {
            return course == null ? 0 : course.units().size();
        }
    }

    @Override
    @Transactional
    public Batch next(OrganizationId organization, @Nullable UUID after, Instant now, int rows) {
        return tenancy.as(Acting.organization(organization), () -> {
            var from = after == null ? null : new org.assay.learning.EnrolmentId(after);
            var page = standings.next(organization, from, rows);
            var plans = new HashMap<OfferingId, Plan>();
            var found = new ArrayList<Reminder>();
            for (var one : page) {
                var plan = plans.computeIfAbsent(one.enrolment().offering(), this::plan);
                occasion(one, plan, now).ifPresent(found::add);
            }
            var last =
                    page.size() < rows ? null : page.getLast().enrolment().id().value();
            return new Batch(found, last);
        });
    }

    private Plan plan(OfferingId id) {
        var offering = titles.offering(id);
        return new Plan(offering, courses.of(id).orElse(null), titles.title(offering));
    }

    /// The most pressing one: due soon before behind before still.
    private Optional<Reminder> occasion(Standing one, Plan plan, Instant now) {
        return due(one.enrolment(), plan, now).or(() -> behind(one, plan, now)).or(() -> still(one, plan, now));
    }

    private Optional<Reminder> due(Enrolment enrolment, Plan plan, Instant now) {
        if (plan.course() == null) return Optional.empty();
        for (Unit unit : plan.course().units()) {
            if (!(unit instanceof Assignment assignment)) continue;
            var due = work.due(enrolment, plan.offering(), assignment);
            if (due == null || !due.isAfter(now) || due.isAfter(now.plus(SOON))) continue;
            if (work.isHandedIn(enrolment, assignment)) continue;
            var key = "due " + enrolment.id() + " " + unit.id() + " " + due;
            var path = "/enrolments/" + enrolment.id() + "/assignments/" + unit.id();
            var says = "“{0}” is due soon, in {1}";
            return Optional.of(reminder(
                    plan,
                    Notice.of(enrolment.learner(), key, Reason.DUE_SOON, path, says, unit.title(), plan.title())));
        }
        return Optional.empty();
    }

    private Optional<Reminder> behind(Standing one, Plan plan, Instant now) {
        var weeks = plan.offering().facts().paceWeeks();
        if (weeks == null || plan.units() == 0 || one.done() >= plan.units()) return Optional.empty();
        var elapsed = Duration.between(one.enrolment().enrolledAt(), now).toSeconds() / (7.0 * 86_400 * weeks);
        var ahead = Math.min(1, elapsed) - (double) one.done() / plan.units();
        if (ahead < BEHIND || isForgotten(one, now) || work.isDecided(one.enrolment())) return Optional.empty();
        var week = now.atZone(plan.offering().facts().zone()).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        var key = "behind " + one.enrolment().id() + " " + week;
        var says = "Your plan for {0} is ahead of you: {1} of {2} units are done";
        return Optional.of(reminder(
                plan,
                Notice.of(
                        one.enrolment().learner(),
                        key,
                        Reason.BEHIND_PLAN,
                        path(one),
                        says,
                        plan.title(),
                        String.valueOf(one.done()),
                        String.valueOf(plan.units()))));
    }

    private Optional<Reminder> still(Standing one, Plan plan, Instant now) {
        if (one.lastAt().isAfter(now.minus(STILL)) || isForgotten(one, now)) return Optional.empty();
        if (work.isDecided(one.enrolment())) return Optional.empty();
        var key = "still " + one.enrolment().id() + " " + one.lastAt();
        var says = "You have not gone on with {0} for two weeks. The next step waits";
        return Optional.of(reminder(
                plan, Notice.of(one.enrolment().learner(), key, Reason.STALLED, path(one), says, plan.title())));
    }

    /// Nobody is reminded for ever of what they left.
    private static boolean isForgotten(Standing one, Instant now) {
        return one.lastAt().isBefore(now.minus(FORGOTTEN));
    }

    private static String path(Standing one) {
        return "/enrolments/" + one.enrolment().id();
    }

    private static Reminder reminder(Plan plan, Notice notice) {
        var offering = plan.offering();
        return new Reminder(
                notice.by(offering.organization()),
                offering.organization(),
                offering.facts().zone());
    }
}
