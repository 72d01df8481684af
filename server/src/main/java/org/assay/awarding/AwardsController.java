package org.assay.awarding;

import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Surroundings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class AwardsController {
    private static final int ROWS = 100;
    private final Awards awards;
    private final Dossiers dossiers;
    private final Surroundings surroundings;

    AwardsController(Awards awards, Dossiers dossiers, Surroundings surroundings) {
        this.awards = awards;
        this.dossiers = dossiers;
        this.surroundings = surroundings;
    }

    @Allows({Permission.APPROVE_AWARDS, Permission.ISSUE_CREDENTIALS})
    @GetMapping("/awards")
    Page index(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String words) {
        var known = AwardsPage.STATES.containsKey(state) ? state : "";
        var own = Objects.requireNonNull(Acting.now().organization());
        var found = awards.list(own, known, words.strip(), ROWS + 1);
        return new AwardsPage(found.stream().limit(ROWS).toList(), known, words, found.size() > ROWS);
    }

    @Allows({Permission.APPROVE_AWARDS, Permission.ISSUE_CREDENTIALS})
    @GetMapping("/awards/{award}")
    Page show(@PathVariable AwardId award) {
        var visitor = surroundings.visitor().orElseThrow(() -> Refusal.notFound("There is no such award."));
        return dossiers.page(award, visitor, new RefusalForm(null), new FormErrors());
    }
}
