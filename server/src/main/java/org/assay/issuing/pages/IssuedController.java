package org.assay.issuing.pages;

import java.time.Clock;
import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.issuing.CredentialId;
import org.assay.issuing.Credentials;
import org.assay.issuing.Obstacles;
import org.assay.issuing.hearings.Replies;
import org.assay.issuing.renewals.RenewalRequests;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class IssuedController {
    private static final int ROWS = 100;
    private final Credentials credentials;
    private final Obstacles obstacles;
    private final IssuedDossiers dossiers;
    private final Replies replies;
    private final RenewalRequests requests;
    private final Clock clock;

    IssuedController(
            Credentials credentials,
            Obstacles obstacles,
            IssuedDossiers dossiers,
            Replies replies,
            RenewalRequests requests,
            Clock clock) {
        this.credentials = credentials;
        this.obstacles = obstacles;
        this.dossiers = dossiers;
        this.replies = replies;
        this.requests = requests;
        this.clock = clock;
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping("/issued")
    Page index(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "") String words) {
        var known = IssuedPage.STATES.containsKey(state) ? state : "";
        var own = Objects.requireNonNull(Acting.now().organization());
        var found = credentials.list(own, known, words.strip(), ROWS + 1);
        var stopped = obstacles.list(own).stream()
                .map(each -> new IssuedPage.Stopped(each.award(), each.findings(), each.metAt()))
                .toList();
        return new IssuedPage(
                found.stream().limit(ROWS).toList(),
                stopped,
                replies.due(own, clock.instant(), ROWS),
                requests.waiting(own, ROWS).size(),
                known,
                words,
                found.size() > ROWS);
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping({
        "/issued/{credential}",
        "/credentials/{credential}/revocation",
        "/credentials/{credential}/suspension",
        "/credentials/{credential}/reinstatement"
    })
    Page show(@PathVariable CredentialId credential) {
        return dossiers.page(credential, RevocationForm.EMPTY, new FormErrors());
    }
}
