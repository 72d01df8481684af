package org.assay.awarding;

import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.assay.web.Surroundings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A person declines an award, with a reason for the learner.
@Controller
class RefusalController {
    private final Awarding awarding;
    private final Dossiers dossiers;
    private final Surroundings surroundings;

    RefusalController(Awarding awarding, Dossiers dossiers, Surroundings surroundings) {
        this.awarding = awarding;
        this.dossiers = dossiers;
        this.surroundings = surroundings;
    }

    @Allows(Permission.APPROVE_AWARDS)
    @PostMapping("/awards/{award}/refusal")
    Object create(@PathVariable AwardId award, RefusalForm form) {
        var errors = form.check();
        if (!errors.isEmpty()) {
            var visitor = surroundings.visitor().orElseThrow(() -> Refusal.notFound("There is no such award."));
            return dossiers.page(award, visitor, form, errors);
        }
        var by = Objects.requireNonNull(Acting.now().person());
        var decision = awarding.decline(award, by, Objects.requireNonNull(form.reason()));
        var notice = decision instanceof AwardDecision.Declined
                ? "Declined. The learner is told why."
                : "This award was granted earlier, and stays so.";
        return Redirect.to("/awards/" + award).saying(notice);
    }
}
