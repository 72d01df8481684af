package org.assay.learning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.assay.learning.course.CourseVersion;
import org.assay.learning.course.Courses;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What somebody who takes part does: work through units, and get on with tasks.
@Service
@Transactional
public class Studying {
    private final Courses courses;
    private final Completions completions;
    private final Enrolments enrolments;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;

    Studying(
            Courses courses,
            Completions completions,
            Enrolments enrolments,
            Tenancy tenancy,
            ApplicationEventPublisher events) {
        this.courses = courses;
        this.completions = completions;
        this.enrolments = enrolments;
        this.tenancy = tenancy;
        this.events = events;
    }

    /// The course version that the enrolment's offering is pinned to; empty where it has no course. The organization
    /// owns it, so it is read in its name.
    public Optional<CourseVersion> course(Enrolment enrolment) {
        return tenancy.as(Acting.organization(enrolment.organization()), () -> courses.of(enrolment.offering()));
    }

    /// The units of the enrolment's course, in order.
    public List<Unit> units(Enrolment enrolment) {
        return course(enrolment).map(CourseVersion::units).orElse(List.of());
    }

    public Progress progress(Enrolment enrolment) {
        var done = done(enrolment);
        var all = units(enrolment);
        var open = all.stream().filter(unit -> !done.contains(unit.id())).toList();
        return new Progress(
                all.size() - open.size(),
                all.size(),
                open.stream().mapToInt(Unit::minutes).sum(),
                open.isEmpty() ? null : all.indexOf(open.getFirst()) + 1,
                completions.steps(enrolment.id()));
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

    /// Told by `assessment`: a task came this far. Harmless when repeated.
    public void note(EnrolmentId enrolment, String task, TaskStep step) {
        completions.add(enrolments.get(enrolment), task, step);
    }
}
