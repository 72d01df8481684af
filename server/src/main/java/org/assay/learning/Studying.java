package org.assay.learning;

import java.util.List;
import java.util.Set;
import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What somebody who takes part does: read lessons, and get on with tasks.
@Service
@Transactional
public class Studying {
    private final Lessons lessons;
    private final Readings readings;
    private final Enrolments enrolments;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;

    Studying(
            Lessons lessons,
            Readings readings,
            Enrolments enrolments,
            Tenancy tenancy,
            ApplicationEventPublisher events) {
        this.lessons = lessons;
        this.readings = readings;
        this.enrolments = enrolments;
        this.tenancy = tenancy;
        this.events = events;
    }

    /// The lessons of the enrolment's offering, in order. The organization owns them, so they are read in its name.
    public List<Lesson> lessons(Enrolment enrolment) {
        return tenancy.as(Acting.organization(enrolment.organization()), () -> lessons.in(enrolment.offering()));
    }

    public Progress progress(Enrolment enrolment) {
        var read = read(enrolment);
        var all = lessons(enrolment);
        var open = all.stream().filter(lesson -> !read.contains(lesson.id())).toList();
        return new Progress(
                all.size() - open.size(),
                all.size(),
                open.stream().mapToInt(Lesson::minutes).sum(),
                open.isEmpty() ? null : open.getFirst().number(),
                readings.steps(enrolment.id()));
    }

    /// The lessons that were read to the end.
    Set<LessonId> read(Enrolment enrolment) {
        return readings.of(enrolment.id());
    }

    /// Marks the `number`th lesson as read. Harmless when repeated.
    void finish(Enrolment enrolment, int number) {
        var lesson = tenancy.as(
                        Acting.organization(enrolment.organization()), () -> lessons.find(enrolment.offering(), number))
                .orElseThrow(() -> Refusal.notFound("There is no such lesson."));
        readings.add(enrolment, lesson.id());
        events.publishEvent(new ProgressMade(enrolment.organization(), enrolment.id(), enrolment.learner()));
    }

    /// Told by `assessment`: a task came this far. Harmless when repeated.
    public void note(EnrolmentId enrolment, String task, TaskStep step) {
        readings.add(enrolments.get(enrolment), task, step);
    }
}
