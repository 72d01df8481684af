package org.assay.learning;

import org.assay.catalog.OfferingId;
import org.assay.identity.Acting;
import org.assay.shared.Refusal;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Joining an offering.
@Controller
class EnrolmentsController {
    private final Enrolling enrolling;

    EnrolmentsController(Enrolling enrolling) {
        this.enrolling = enrolling;
    }

    @SignedIn
    @PostMapping("/offerings/{offering}/enrolments")
    Redirect create(@PathVariable OfferingId offering) {
        var learner = Acting.now().by().orElseThrow(() -> Refusal.forbidden("Sign in to enrol."));
        var enrolment = enrolling.enrol(learner, offering);
        return Redirect.to("/enrolments/" + enrolment.id()).saying("You are enrolled.");
    }
}
