package org.assay.issuing.renewals;

import java.util.Objects;
import java.util.UUID;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.issuing.Credentials;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Staff decide about renewals by hours.
@Controller
class RequestsController {
    private static final int ROWS = 100;
    private final RenewalRequests requests;
    private final Renewals renewals;
    private final Credentials credentials;
    private final PublishedEntries entries;

    RequestsController(RenewalRequests requests, Renewals renewals, Credentials credentials, PublishedEntries entries) {
        this.requests = requests;
        this.renewals = renewals;
        this.credentials = credentials;
        this.entries = entries;
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping("/renewals")
    Page index() {
        return page("", new DeclineForm(null), new FormErrors());
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping({"/renewals/{request}/approval", "/renewals/{request}/refusal"})
    Page show(@PathVariable UUID request) {
        renewals.own(request);
        return index();
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/renewals/{request}/approval")
    Redirect createApproval(@PathVariable UUID request) {
        var newer = renewals.grant(request, by());
        return Redirect.to("/issued/" + newer.id()).saying("Renewed. The newer one waits for its holder.");
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/renewals/{request}/refusal")
    Object createRefusal(@PathVariable UUID request, DeclineForm form) {
        renewals.own(request);
        var errors = form.check();
        if (!errors.isEmpty()) return page(request.toString(), form, errors);
        renewals.decline(request, by(), Objects.requireNonNull(form.why()));
        return Redirect.to("/renewals").saying("Declined. The learner is told why.");
    }

    private Page page(String at, DeclineForm form, FormErrors errors) {
        var own = Objects.requireNonNull(Acting.now().organization());
        var lines = requests.waiting(own, ROWS).stream().map(this::line).toList();
        return new RequestsPage(lines, at, form, errors);
    }

    private RequestsPage.Line line(RenewalRequest request) {
        var credential = credentials.get(request.credential());
        var rule = entries.get(credential.entry()).definition().profession().renewal();
        return new RequestsPage.Line(
                request, credential, rule == null ? null : rule.cpdHours(), rule == null ? "" : rule.asks());
    }

    private static PersonId by() {
        return Objects.requireNonNull(Acting.now().person());
    }
}
