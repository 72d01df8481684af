package org.assay.wallet;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.assay.shared.Refusal;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One's own credential, its downloads and its shares. Those of others are not found.
@Controller
class HoldingController {
    private final Holdings holdings;
    private final Sharing sharing;
    private final Showing showing;
    private final HoldingPages pages;
    private final Clock clock;

    HoldingController(Holdings holdings, Sharing sharing, Showing showing, HoldingPages pages, Clock clock) {
        this.holdings = holdings;
        this.sharing = sharing;
        this.showing = showing;
        this.pages = pages;
        this.clock = clock;
    }

    @SignedIn
    @GetMapping("/holdings/{id}")
    Page show(@PathVariable HoldingId id) {
        return page(id, ShareForm.usual(today()), new FormErrors());
    }

    @SignedIn
    @PostMapping("/holdings/{id}/shares")
    Object createShare(@PathVariable HoldingId id, ShareForm form) {
        var errors = form.check(today());
        if (!errors.isEmpty()) return page(id, form, errors);
        if (showing.view(holdings.get(id)).state().isOver()) {
            throw Refusal.conflict("Its issuer took it back, so it cannot be shared any more.");
        }
        sharing.share(id, form.to(), form.lastDay());
        return Redirect.to("/holdings/" + id).saying("Shared. The link is below.");
    }

    @SignedIn
    @PostMapping("/shares/{id}/withdrawal")
    Redirect createWithdrawal(@PathVariable ShareId id) {
        return Redirect.to("/holdings/" + sharing.withdraw(id))
                .saying("Withdrawn. The link shows nothing from now on.");
    }

    @SignedIn
    @GetMapping("/holdings/{id}/credential.json")
    ResponseEntity<byte[]> showJson(@PathVariable HoldingId id) {
        return Downloads.json(holdings.get(id));
    }

    @SignedIn
    @GetMapping("/holdings/{id}/badge.png")
    ResponseEntity<byte[]> showBadge(@PathVariable HoldingId id) {
        var holding = holdings.get(id);
        return Downloads.badge(holding, showing.png(holding).orElseThrow(Downloads::noPicture));
    }

    @SignedIn
    @GetMapping("/holdings/{id}/medallion.svg")
    ResponseEntity<String> showMedallion(@PathVariable HoldingId id) {
        return Downloads.svg(showing.picture(holdings.get(id))
                .orElseThrow(() -> Refusal.notFound("There is nothing at this address.")));
    }

    private Page page(HoldingId id, ShareForm form, FormErrors errors) {
        return pages.page(holdings.get(id), form, errors);
    }

    private LocalDate today() {
        return clock.instant().atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
