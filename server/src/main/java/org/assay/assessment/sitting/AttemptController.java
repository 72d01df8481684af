package org.assay.assessment.sitting;

import org.assay.assessment.AttemptId;
import org.assay.assessment.Attempting;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// A task being taken; a sealed one shows its result.
@Controller
class AttemptController {
    private final Attempting attempting;
    private final AttemptLayout layout;

    AttemptController(Attempting attempting, AttemptLayout layout) {
        this.attempting = attempting;
        this.layout = layout;
    }

    @SignedIn
    @GetMapping("/attempts/{attempt}")
    Object show(@PathVariable AttemptId attempt, @RequestParam(defaultValue = "1") int question) {
        var current = attempting.look(attempt);
        return current.isSubmitted()
                ? Redirect.to("/attempts/" + attempt + "/result")
                : layout.page(current, question, null);
    }
}
