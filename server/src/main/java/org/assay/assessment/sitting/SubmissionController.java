package org.assay.assessment.sitting;

import org.assay.assessment.AttemptId;
import org.assay.assessment.Attempting;
import org.assay.assessment.TaskContent.PersonMarked;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Handing in.
@Controller
class SubmissionController {
    private final Attempting attempting;
    private final Venues venues;

    SubmissionController(Attempting attempting, Venues venues) {
        this.attempting = attempting;
        this.venues = venues;
    }

    @SignedIn
    @GetMapping("/attempts/{attempt}/submission")
    Object show(@PathVariable AttemptId attempt) {
        var current = attempting.look(attempt);
        if (current.isSubmitted()) return result(attempt);
        var content = attempting.content(current);
        var questions = Question.of(content, attempting.responses(current));
        var words = content instanceof PersonMarked work ? work.words() : null;
        return new SubmissionPage(attempt, venues.of(current), questions, words);
    }

    @SignedIn
    @PostMapping("/attempts/{attempt}/submission")
    Redirect create(@PathVariable AttemptId attempt) {
        attempting.submit(attempt);
        return result(attempt).saying("Submitted.");
    }

    private static Redirect result(AttemptId attempt) {
        return Redirect.to("/attempts/" + attempt + "/result");
    }
}
