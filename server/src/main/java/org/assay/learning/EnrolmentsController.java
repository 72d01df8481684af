package org.assay.learning;

import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
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
    private final Offerings offerings;

    EnrolmentsController(Enrolling enrolling, Offerings offerings) {
        this.enrolling = enrolling;
        this.offerings = offerings;
    }

    @SignedIn
    @PostMapping("/offerings/{offering}/enrolments")
    Redirect create(@PathVariable OfferingId offering) {
        var learner = learner();
        var enrolment = enrolling.enrol(learner, offering);
        return Redirect.to("/enrolments/" + enrolment.id())
                .saying(
                        costs(offering)
                                ? "You are enrolled. What it costs, and how that is paid, stands below."
                                : "You are enrolled.");
    }

    /// Joins the waiting list of an offering that is full.
    @SignedIn
    @PostMapping("/offerings/{offering}/waiting")
    Redirect await(@PathVariable OfferingId offering) {
        var place = enrolling.await(learner(), offering);
        return Redirect.to("/learn")
                .saying(place.map("You are number %d in the waiting list. We enrol you when a seat is free."::formatted)
                        .orElse("A seat was free. You are enrolled."));
    }

    @SignedIn
    @PostMapping("/offerings/{offering}/waiting/departure")
    Redirect leave(@PathVariable OfferingId offering) {
        enrolling.leave(learner(), offering);
        return Redirect.to("/learn").saying("You left the waiting list.");
    }

    private boolean costs(OfferingId offering) {
        var price = offerings.get(offering).facts().price();
        return price != null && !price.isFree();
    }

    private static PersonId learner() {
        return Acting.now().by().orElseThrow(() -> Refusal.forbidden("Sign in to enrol."));
    }
}
