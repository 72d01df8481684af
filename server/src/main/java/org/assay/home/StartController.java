package org.assay.home;

import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.assay.web.Surroundings;
import org.assay.web.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Leads everybody to their own first page after signing in.
@Controller
class StartController {
    private final Surroundings surroundings;

    StartController(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @SignedIn
    @GetMapping("/start")
    Redirect show() {
        var isStaff = surroundings.visitor().filter(Visitor::isStaff).isPresent();
        return Redirect.to(isStaff ? "/work" : "/learn");
    }
}
