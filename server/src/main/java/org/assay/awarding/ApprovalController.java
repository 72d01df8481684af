package org.assay.awarding;

import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.web.Allows;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// An approval is a thing one creates, so this is a resource and not an `approve` action on awards.
@Controller
class ApprovalController {
    private final Awarding awarding;

    ApprovalController(Awarding awarding) {
        this.awarding = awarding;
    }

    @Allows(Permission.APPROVE_AWARDS)
    @PostMapping("/awards/{award}/approval")
    Redirect create(@PathVariable AwardId award) {
        var by = Objects.requireNonNull(Acting.now().person());
        var notice = switch (awarding.approve(award, by)) {
            case AwardDecision.Granted _ -> "Approved. The credential is on its way.";
            case AwardDecision.Declined declined -> "This award was declined earlier: " + declined.reason();
            case AwardDecision.Referred referred ->
                throw new IllegalStateException("still referred: " + referred.question());
        };
        return Redirect.to("/awards/" + award).saying(notice);
    }
}
