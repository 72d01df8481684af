package org.assay.assessment.marking;

import org.assay.web.Allows;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The queue of work to be marked.
@Controller
class MarkingsController {
    private final Candidates candidates;

    MarkingsController(Candidates candidates) {
        this.candidates = candidates;
    }

    @Allows(Permission.MARK_ATTEMPTS)
    @GetMapping("/markings")
    Page index() {
        return new MarkingsPage(candidates.waiting(), candidates.marked());
    }
}
