package org.assay.identity.account;

import org.assay.identity.Secret;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The link in the letter to a new address. Looking at it changes nothing; the button uses it.
@Controller
class AddressLinkController {
    private final Addressing addressing;

    AddressLinkController(Addressing addressing) {
        this.addressing = addressing;
    }

    @SignedIn
    @GetMapping("/account/addresses/links/{secret}")
    Page show(@PathVariable String secret) {
        return new AddressLinkPage(secret, addressing.open(AccountController.me(), new Secret(secret)));
    }

    @SignedIn
    @PostMapping("/account/addresses/links/{secret}")
    Redirect create(@PathVariable String secret) {
        addressing.confirm(AccountController.me(), new Secret(secret));
        return Redirect.to("/account").saying("The address is yours. You can sign in with it.");
    }
}
