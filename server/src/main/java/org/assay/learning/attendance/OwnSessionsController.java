package org.assay.learning.attendance;

import org.assay.catalog.PublishedEntries;
import org.assay.identity.Organizations;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.assay.web.Page;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The live sessions of what somebody takes part in, for them alone.
@Controller
class OwnSessionsController {
    private final Enrolments enrolments;
    private final Roll roll;
    private final Attending attending;
    private final PublishedEntries entries;
    private final Organizations organizations;

    OwnSessionsController(
            Enrolments enrolments,
            Roll roll,
            Attending attending,
            PublishedEntries entries,
            Organizations organizations) {
        this.enrolments = enrolments;
        this.roll = roll;
        this.attending = attending;
        this.entries = entries;
        this.organizations = organizations;
    }

    @SignedIn
    @GetMapping("/enrolments/{enrolment}/live")
    Page show(@PathVariable EnrolmentId enrolment) {
        var own = enrolments.own(enrolment);
        return new OwnSessionsPage(
                enrolment,
                entries.get(own.entry()).definition().title(),
                organizations.get(own.organization()).brand(),
                roll.of(own),
                attending.of(own));
    }
}
