package org.assay.home.staff;

import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.directory.Directory;
import org.assay.web.Allows;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// Who learns with the organization. Markers are not among those who may look: they mark without names.
@Controller
class LearnersController {
    private final Directory directory;
    private final LearnerFiles files;

    LearnersController(Directory directory, LearnerFiles files) {
        this.directory = directory;
        this.files = files;
    }

    @Allows({Permission.ADMINISTER, Permission.ISSUE_CREDENTIALS, Permission.APPROVE_AWARDS, Permission.TEACH})
    @GetMapping("/learners")
    Page index(@RequestParam(defaultValue = "") String words, @RequestParam(defaultValue = "0") int from) {
        var start = Math.clamp(from, 0, LearnersPage.FURTHEST);
        var found = directory.learners(own(), words, start, LearnersPage.ROWS + 1);
        var shown = found.stream().limit(LearnersPage.ROWS).toList();
        return new LearnersPage(shown, words.strip(), start, found.size() > LearnersPage.ROWS);
    }

    @Allows({Permission.ADMINISTER, Permission.ISSUE_CREDENTIALS, Permission.APPROVE_AWARDS, Permission.TEACH})
    @GetMapping("/learners/{person}")
    Page show(@PathVariable PersonId person) {
        return files.of(own(), person);
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization());
    }
}
