package org.assay.wallet.life;

import java.time.Clock;
import java.util.Objects;
import org.assay.identity.Organizations;
import org.assay.issuing.Credentials;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.hearings.Hearing;
import org.assay.issuing.hearings.Replies;
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

/// Holders reply to the suspension of their credential, while there is time.
@Controller
class ReplyController {
    private final Holdings holdings;
    private final Credentials credentials;
    private final Replies replies;
    private final Hearing hearing;
    private final Organizations organizations;
    private final Clock clock;

    ReplyController(
            Holdings holdings,
            Credentials credentials,
            Replies replies,
            Hearing hearing,
            Organizations organizations,
            Clock clock) {
        this.holdings = holdings;
        this.credentials = credentials;
        this.replies = replies;
        this.hearing = hearing;
        this.organizations = organizations;
        this.clock = clock;
    }

    @SignedIn
    @GetMapping("/holdings/{id}/replies")
    Page show(@PathVariable HoldingId id) {
        return page(holdings.get(id), new ReplyForm(null), new FormErrors());
    }

    @SignedIn
    @PostMapping("/holdings/{id}/replies")
    Object create(@PathVariable HoldingId id, ReplyForm form) {
        var holding = holdings.get(id);
        var errors = form.check();
        if (!errors.isEmpty()) return page(holding, form, errors);
        hearing.reply(issued(holding).id(), holding.person(), Objects.requireNonNull(form.words()));
        return Redirect.to("/holdings/" + id + "/history").saying("Sent. A person reads it and decides.");
    }

    private Page page(Holding holding, ReplyForm form, FormErrors errors) {
        var issued = issued(holding);
        var open = issued.suspension();
        if (open == null || open.replyUntil() == null || !open.isOpenToReply(clock.instant())) {
            throw Refusal.conflict("The time to reply is over.");
        }
        var said = replies.of(issued.id()).stream()
                .filter(each -> each.number() == open.number())
                .toList();
        return new ReplyPage(
                holding.id(),
                issued.title(),
                organizations.get(issued.organization()).name(),
                open.reason(),
                open.replyUntil(),
                said,
                form,
                errors);
    }

    private IssuedCredential issued(Holding holding) {
        var id = holding.credential();
        if (id == null) throw Refusal.notFound("There is nothing at this address.");
        return credentials.get(id);
    }
}
