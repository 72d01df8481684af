package org.assay.wallet;

import java.time.Clock;
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
import org.springframework.web.bind.annotation.RequestParam;

/// Where a letter's link leads. Looking changes nothing, however often; the button accepts.
@Controller
class ClaimController {
    private final Claiming claiming;
    private final Filing filing;
    private final Clock clock;

    ClaimController(Claiming claiming, Filing filing, Clock clock) {
        this.claiming = claiming;
        this.filing = filing;
        this.clock = clock;
    }

    /// Where a code that stands on paper is typed.
    @Public
    @GetMapping("/claims")
    Object index(@RequestParam(defaultValue = "") String code) {
        if (code.isBlank()) return new CodePage();
        var key = LetterCode.key(code);
        if (LetterCode.isCode(key)) return Redirect.to("/claims/" + key);
        throw Refusal.notFound("This code is none of ours. Type all of it.").leadingTo("Type it again", "/claims");
    }

    @Public
    @GetMapping("/claims/{secret}")
    Page show(@PathVariable String secret) {
        var key = LetterCode.key(secret);
        var offer = claiming.open(new Secret(key))
                .orElseThrow(
                        () -> Refusal.notFound(
                                "This link is not one of ours, or a newer one was sent. Sign in: what waits for you is in your wallet."));
        var isCode = LetterCode.isCode(key);
        return new ClaimPage(
                offer, key, reader(offer, isCode), isCode, offer.claim().isOver(clock.instant()));
    }

    /// @param isCode whether it stands on paper: its bearer is its person
    private static Reader reader(Claiming.Offer offer, boolean isCode) {
        return Acting.now()
                .by()
                .map(person ->
                        isCode || person.equals(offer.claim().person()) ? Reader.ITS_PERSON : Reader.SOMEBODY_ELSE)
                .orElse(Reader.UNKNOWN);
    }

    /// @param key the secret of a letter, the code of one on paper, or the id of a claim on the wallet page
    @SignedIn
    @PostMapping("/claims/{key}/acceptance")
    Redirect createAcceptance(@PathVariable String key) {
        return Redirect.to("/holdings/" + filing.file(WalletController.me(), key))
                .saying("It is in your wallet. Nobody sees it until you share it.");
    }
}
