package org.assay.assessment.sitting;

import org.assay.assessment.Attempts;
import org.assay.assessment.Starting;
import org.assay.assessment.TaskContent.PersonMarked;
import org.assay.assessment.TaskContent.RuleMarked;
import org.assay.learning.EnrolmentId;
import org.assay.web.Form;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The way into a task: to its start, or to the attempt that was begun.
@Controller
class TaskStartController {
    private final Starting starting;
    private final Attempts attempts;
    private final Venues venues;

    TaskStartController(Starting starting, Attempts attempts, Venues venues) {
        this.starting = starting;
        this.attempts = attempts;
        this.venues = venues;
    }

    /// @param task id of the task in the definition
    record StartForm(@Nullable String task) implements Form {}

    @SignedIn
    @GetMapping("/enrolments/{enrolment}/tasks/{task}")
    Object show(@PathVariable EnrolmentId enrolment, @PathVariable String task) {
        var venue = venues.of(enrolment, task);
        var attempt = attempts.find(enrolment, task);
        if (attempt.isPresent()) return Redirect.to("/attempts/" + attempt.get().id());
        return switch (starting.preview(enrolment, task)) {
            case RuleMarked exam ->
                new StartPage(venue, exam.instructions(), exam.items().size(), exam.maximum(), exam.minutes(), null);
            case PersonMarked work -> new StartPage(venue, work.prompt(), 0, work.maximum(), null, work.rubric());
        };
    }

    @SignedIn
    @PostMapping("/enrolments/{enrolment}/attempts")
    Redirect create(@PathVariable EnrolmentId enrolment, StartForm form) {
        var task = form.task() == null ? "" : form.task();
        return Redirect.to("/attempts/" + starting.start(enrolment, task).id());
    }
}
