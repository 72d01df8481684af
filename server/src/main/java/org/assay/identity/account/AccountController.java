package org.assay.identity.account;

import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A person's own page: name, language, time zone and addresses.
@Controller
class AccountController {
    private static final AddressForm NO_ADDRESS = new AddressForm(null);
    private final People people;
    private final Addresses addresses;
    private final Addressing addressing;

    AccountController(People people, Addresses addresses, Addressing addressing) {
        this.people = people;
        this.addresses = addresses;
        this.addressing = addressing;
    }

    @SignedIn
    @GetMapping("/account")
    Page show() {
        return page(NO_ADDRESS, new FormErrors());
    }

    @SignedIn
    @PostMapping("/account")
    Object update(PreferencesForm form) {
        var errors = form.check();
        if (!errors.isEmpty()) {
            return new AccountPage(form, errors, addresses.list(me()), NO_ADDRESS, new FormErrors());
        }
        people.prefer(me(), form.preferences());
        return Redirect.to("/account").saying("Your details are saved.");
    }

    @SignedIn
    @PostMapping("/account/addresses")
    Object create(AddressForm form) {
        var errors = form.check(addresses.list(me()));
        if (!errors.isEmpty()) return page(form, errors);
        var address = String.valueOf(form.address()).strip();
        addressing.request(me(), address);
        return Redirect.to("/account").saying("A letter is on its way to %s. It says how to go on.".formatted(address));
    }

    @SignedIn
    @PostMapping("/account/addresses/{address}/primary")
    Redirect choose(@PathVariable String address) {
        addresses.choose(me(), address);
        return Redirect.to("/account").saying("Letters go to that address from now on.");
    }

    @SignedIn
    @PostMapping("/account/addresses/{address}/removal")
    Redirect remove(@PathVariable String address) {
        addresses.remove(me(), address);
        return Redirect.to("/account").saying("The address is removed.");
    }

    private AccountPage page(AddressForm form, FormErrors errors) {
        var preferences = people.preferences(me()).orElseThrow(() -> Refusal.notFound("There is no such person."));
        return new AccountPage(PreferencesForm.of(preferences), new FormErrors(), addresses.list(me()), form, errors);
    }

    static PersonId me() {
        return Acting.now().by().orElseThrow();
    }
}
