package org.assay.learning;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.assay.learning.course.CourseVersion;
import org.assay.learning.course.Courses;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What somebody who takes part does: work through units, and get on with tasks.
@Service
@Transactional
public class Studying {
    private final Courses courses;
    private final Completions completions;
    private final Enrolments enrolments;
    private final Around around;
    private final ApplicationEventPublisher events;

    Studying(
            Courses courses,
            Completions completions,
            Enrolments enrolments,
            Around around,
            ApplicationEventPublisher events) {
        this.courses = courses;
        this.completions = completions;
        this.enrolments = enrolments;
        this.around = around;
        this.events = events;
    }

    /// The course version that the enrolment's offering is pinned to; empty where it has no course. The organization
    /// owns it, so it is read in its name.
    public Optional<CourseVersion> course(Enrolment enrolment) {
        return around.tenancy.as(Acting.organization(enrolment.organization()), () -> courses.of(enrolment.offering()));
    }

    /// The units of the enrolment's course, in order.
    public List<Unit> units(Enrolment enrolment) {
        return course(enrolment).map(CourseVersion::units).orElse(List.of());
    }

    public Progress progress(Enrolment enrolment) {
        var standing = standing(enrolment);
        var steps = completions.steps(enrolment.id());
        if (standing.isEmpty()) return new Progress(0, 0, 0, null, steps);
        var all = standing.get().course().units();
        var left = all.stream().filter(unit -> !standing.get().isDone(unit)).toList();
        return new Progress(
                all.size() - left.size(),
                all.size(),
                left.stream().mapToInt(Unit::minutes).sum(),
                standing.get()
                        .next()
                        .map(unit -> standing.get().number(unit.id()))
                        .orElse(null),
                steps);
    }

    /// What is done and what is not open yet; empty where the offering has no course.
    public Optional<Standing> standing(Enrolment enrolment) {
        return course(enrolment).map(course -> {
            var id = enrolment.id();
            var done = completions.of(id);
            var hasConditions = course.modules().stream()
                    .anyMatch(placed -> !placed.releases().isEmpty());
            var locks = hasConditions ? locks(enrolment, course, done) : Map.<ModuleId, List<Lock>>of();
            return new Standing(course, done, locks, completions.place(id).orElse(null));
        });
    }

    private Map<ModuleId, List<Lock>> locks(Enrolment enrolment, CourseVersion course, Set<UnitId> done) {
        var id = enrolment.id();
        return new Unlocking(
                        course,
                        done,
                        completions.right(id),
                        completions.scores(id),
                        completions.groups(id),
                        around.entries.get(enrolment.entry()).definition().tasks(),
                        around.offerings.get(enrolment.offering()).facts().zone(),
                        around.clock.instant())
                .locks();
    }

    /// The units that were done, of whatever version.
    public Set<UnitId> done(Enrolment enrolment) {
        return completions.of(enrolment.id());
    }

    /// Marks a unit of the enrolment's course as done. Harmless when repeated.
    public void finish(Enrolment enrolment, UnitId unit) {
        if (course(enrolment).flatMap(course -> course.unit(unit)).isEmpty()) {
            throw Refusal.notFound("There is no such unit in this course.");
        }
        completions.add(enrolment, unit);
        events.publishEvent(new ProgressMade(enrolment.organization(), enrolment.id(), enrolment.learner()));
    }

    /// Remembers where somebody is, to go on from there.
    public void open(Enrolment enrolment, UnitId unit) {
        completions.open(enrolment, unit, around.clock.instant());
    }

    /// The same, of a moment that is told later; false where somebody has been elsewhere since.
    public boolean open(Enrolment enrolment, UnitId unit, Instant at) {
        return completions.open(enrolment, unit, at);
    }

    /// Told by `assessment`: a task was marked with this fraction of its points. The best one counts.
    public void score(EnrolmentId enrolment, String task, BigDecimal fraction) {
        completions.score(enrolments.get(enrolment), task, fraction);
    }

    /// Told by `assessment`: a task came this far. Harmless when repeated.
    public void note(EnrolmentId enrolment, String task, TaskStep step) {
        completions.add(enrolments.get(enrolment), task, step);
    }

    /// What is asked beside rows of learning.
    @Component
    static class Around {
        private final Tenancy tenancy;
        private final PublishedEntries entries;
        private final Offerings offerings;
        private final Clock clock;

        Around(Tenancy tenancy, PublishedEntries entries, Offerings offerings, Clock clock) {
            this.tenancy = tenancy;
            this.entries = entries;
            this.offerings = offerings;
            this.clock = clock;
        }
    }
}
