package org.assay.wallet;

import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.web.Page;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

@Controller
class WalletController {
    private final Claiming claiming;
    private final Holdings holdings;
    private final Showing showing;

    WalletController(Claiming claiming, Holdings holdings, Showing showing) {
        this.claiming = claiming;
        this.holdings = holdings;
        this.showing = showing;
    }

    @SignedIn
    @GetMapping("/wallet")
    Page show() {
        var me = me();
        return new WalletPage(
                claiming.waiting(me),
                holdings.list(me).stream()
                        .map(holding -> WalletPage.Card.of(holding.id(), showing.view(holding)))
                        .toList());
    }

    static PersonId me() {
        return Acting.now().by().orElseThrow();
    }
}
