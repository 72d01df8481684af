package org.assay.home.staff;

import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.web.Allows;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Surroundings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class WorkController {
    private final Desk desk;
    private final Standing standing;
    private final Surroundings surroundings;

    WorkController(Desk desk, Standing standing, Surroundings surroundings) {
        this.desk = desk;
        this.standing = standing;
        this.surroundings = surroundings;
    }

    @Allows({
        Permission.AUTHOR_ENTRIES,
        Permission.REVIEW_ENTRIES,
        Permission.MARK_ATTEMPTS,
        Permission.APPROVE_AWARDS,
        Permission.ISSUE_CREDENTIALS,
        Permission.TEACH,
        Permission.ADMINISTER
    })
    @GetMapping("/work")
    Page show(@RequestParam(defaultValue = "YEAR") String period) {
        var visitor = surroundings.visitor().orElseThrow();
        var chosen = Period.of(period);
        var report = standing.report(Objects.requireNonNull(Acting.now().organization()), chosen);
        return new WorkPage(
                Objects.requireNonNull(visitor.organizationName()),
                chosen,
                report.figures(),
                report.months(),
                report.programmes(),
                desk.tasks(visitor));
    }
}
