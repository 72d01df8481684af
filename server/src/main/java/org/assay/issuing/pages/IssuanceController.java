package org.assay.issuing.pages;

import org.assay.awarding.AwardId;
import org.assay.issuing.Issuing;
import org.assay.web.Allows;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Issues again what was stopped, once a person has mended the cause.
@Controller
class IssuanceController {
    private final Issuing issuing;

    IssuanceController(Issuing issuing) {
        this.issuing = issuing;
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/awards/{award}/issuance")
    Redirect create(@PathVariable AwardId award) {
        var issued = issuing.issue(award);
        return Redirect.to("/issued/" + issued.id()).saying("Issued.");
    }
}
