package org.assay.wallet;

import org.assay.identity.Acting;
import org.assay.identity.Secret;
import org.assay.shared.Refusal;
import org.assay.wallet.ClaimPage.Reader;
import org.assay.web.Page;
import org.assay.web.Public;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where a letter's link leads. Looking changes nothing, however often; the button accepts.
@Controller
class ClaimController {
    private final Claiming claiming;
    private final Filing filing;

    ClaimController(Claiming claiming, Filing filing) {
        this.claiming = claiming;
        this.filing = filing;
    }

    @Public
    @GetMapping("/claims/{secret}")
    Page show(@PathVariable String secret) {
        var offer = claiming.open(new Secret(secret))
                .orElseThrow(
                        () -> Refusal.notFound(
                                "This link is not one of ours, or a newer one was sent. Sign in: what waits for you is in your wallet."));
        return new ClaimPage(offer, secret, reader(offer));
    }

    private static Reader reader(Claiming.Offer offer) {
        return Acting.now()
                .by()
                .map(person -> person.equals(offer.claim().person()) ? Reader.ITS_PERSON : Reader.SOMEBODY_ELSE)
                .orElse(Reader.UNKNOWN);
    }

    /// @param key the secret of a letter, or the id of a claim on the wallet page
    @SignedIn
    @PostMapping("/claims/{key}/acceptance")
    Redirect createAcceptance(@PathVariable String key) {
        return Redirect.to("/holdings/" + filing.file(WalletController.me(), key))
                .saying("It is in your wallet. Nobody sees it until you share it.");
    }
}
