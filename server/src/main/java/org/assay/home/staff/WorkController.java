package org.assay.home.staff;

import java.util.Objects;
import org.assay.web.Allows;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Surroundings;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class WorkController {
    private final Desk desk;
    private final Surroundings surroundings;

    WorkController(Desk desk, Surroundings surroundings) {
        this.desk = desk;
        this.surroundings = surroundings;
    }

    @Allows({
        Permission.AUTHOR_ENTRIES,
        Permission.REVIEW_ENTRIES,
        Permission.MARK_ATTEMPTS,
        Permission.APPROVE_AWARDS,
        Permission.ISSUE_CREDENTIALS,
        Permission.ADMINISTER
    })
    @GetMapping("/work")
    Page show() {
        var visitor = surroundings.visitor().orElseThrow();
        return new WorkPage(Objects.requireNonNull(visitor.organizationName()), desk.numbers(), desk.tasks(visitor));
    }
}
