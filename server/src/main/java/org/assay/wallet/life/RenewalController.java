package org.assay.wallet.life;

import java.util.Objects;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.renewals.RenewalRequests;
import org.assay.issuing.renewals.Renewals;
import org.assay.shared.Refusal;
import org.assay.wallet.Holding;
import org.assay.wallet.HoldingId;
import org.assay.wallet.Holdings;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Holders see by which rule their credential is renewed, and ask for it where that is by hours.
@Controller
class RenewalController {
    private final Holdings holdings;
    private final Credentials credentials;
    private final Renewals renewals;
    private final RenewalRequests requests;

    RenewalController(Holdings holdings, Credentials credentials, Renewals renewals, RenewalRequests requests) {
        this.holdings = holdings;
        this.credentials = credentials;
        this.renewals = renewals;
        this.requests = requests;
    }

    @SignedIn
    @GetMapping("/holdings/{id}/renewal")
    Page show(@PathVariable HoldingId id) {
        return page(holdings.get(id), new RenewalForm(null, null), new FormErrors());
    }

    @SignedIn
    @PostMapping("/holdings/{id}/renewal")
    Object create(@PathVariable HoldingId id, RenewalForm form) {
        var holding = holdings.get(id);
        var errors = form.check();
        if (!errors.isEmpty()) return page(holding, form, errors);
        renewals.ask(issued(holding).id(), form.number(), Objects.requireNonNull(form.words()));
        return Redirect.to("/holdings/" + id + "/renewal").saying("Sent. A person looks at it.");
    }

    private Page page(Holding holding, RenewalForm form, FormErrors errors) {
        var issued = issued(holding);
        var rule = renewals.rule(issued).orElseThrow(() -> Refusal.conflict("It cannot be renewed now."));
        return new RenewalPage(
                holding.id(),
                issued.title(),
                Objects.requireNonNull(issued.validUntil()),
                rule,
                "/achievements/" + issued.entry().entry(),
                requests.of(issued.id()).stream().findFirst().orElse(null),
                form,
                errors);
    }

    private IssuedCredential issued(Holding holding) {
        var id = holding.credential();
        if (id == null) throw Refusal.notFound("There is nothing at this address.");
        return credentials.get(id);
    }
}
