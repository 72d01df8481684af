package org.assay.wallet.life;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.assay.shared.Refusal;
import org.assay.wallet.FormerNames;
import org.assay.wallet.HoldingId;
import org.assay.wallet.Holdings;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Owners say whether others may see a credential with a name that they do not have any more.
@Controller
class FormerNameController {
    private final Holdings holdings;
    private final FormerNames names;
    private final Clock clock;

    FormerNameController(Holdings holdings, FormerNames names, Clock clock) {
        this.holdings = holdings;
        this.names = names;
        this.clock = clock;
    }

    @SignedIn
    @PostMapping("/holdings/{id}/former-name")
    Redirect create(@PathVariable HoldingId id) {
        return show(id, clock.instant().truncatedTo(ChronoUnit.SECONDS))
                .saying("Shown. Whoever you share it with sees your former name.");
    }

    @SignedIn
    @PostMapping("/holdings/{id}/former-name/withdrawal")
    Redirect createWithdrawal(@PathVariable HoldingId id) {
        return show(id, null).saying("Hidden. Nobody but you sees your former name here.");
    }

    private Redirect show(HoldingId id, @Nullable Instant at) {
        if (!names.hasOtherName(holdings.get(id))) throw Refusal.conflict("It has no former name of yours.");
        holdings.showFormerName(id, at);
        return Redirect.to("/holdings/" + id);
    }
}
