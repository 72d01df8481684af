package org.assay.assessment.marking;

import org.assay.assessment.AttemptId;
import org.assay.assessment.Marking;
import org.assay.assessment.TaskContent.PersonMarked.Material;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One piece of work and its mark.
@Controller
class MarkingController {
    private final Marking marking;
    private final Candidates candidates;

    MarkingController(Marking marking, Candidates candidates) {
        this.marking = marking;
        this.candidates = candidates;
    }

    @Allows(Permission.MARK_ATTEMPTS)
    @GetMapping("/attempts/{attempt}/marking")
    Page show(@PathVariable AttemptId attempt) {
        var work = marking.work(attempt);
        return page(work, MarkForm.from(work.attempt().mark()), new FormErrors(), false);
    }

    @Allows(Permission.MARK_ATTEMPTS)
    @PostMapping("/attempts/{attempt}/marking")
    Object create(@PathVariable AttemptId attempt, MarkForm form) {
        var work = marking.work(attempt);
        var errors = form.check(work.content().rubric());
        if (!errors.isEmpty()) return page(work, form, errors, false);
        if (!marking.mark(attempt, form.chosen(), form.feedbackRead())) {
            return page(marking.work(attempt), form, errors, true);
        }
        return Redirect.to("/markings")
                .saying("Marked candidate " + work.attempt().candidate() + ".");
    }

    private Page page(Marking.Work work, MarkForm form, FormErrors errors, boolean overtaken) {
        var content = work.content();
        return new MarkingPage(
                work.attempt().id(),
                work.attempt().candidate(),
                candidates.row(work.attempt()).taskTitle(),
                content.prompt(),
                work.text(),
                content.words(),
                content.files().stream().map(Material::name).toList(),
                content.rubric(),
                candidates.waiting(),
                work.attempt().score(),
                form,
                errors,
                overtaken);
    }
}
