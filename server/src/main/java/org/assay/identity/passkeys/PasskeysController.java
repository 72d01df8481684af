package org.assay.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A person's own passkeys; they are listed on `/account/sessions`.
@Controller
class PasskeysController {
    private final PasskeyCeremony ceremony;
    private final Passkeys passkeys;
    private final People people;

    PasskeysController(PasskeyCeremony ceremony, Passkeys passkeys, People people) {
        this.ceremony = ceremony;
        this.passkeys = passkeys;
        this.people = people;
    }

    @SignedIn
    @PostMapping("/account/passkeys/options")
    ResponseEntity<byte[]> begin(HttpServletResponse response) {
        var options = ceremony.beginMaking(me(), people.address(me()), response);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(options);
    }

    @SignedIn
    @PostMapping("/account/passkeys")
    Redirect create(PasskeyForm form, HttpServletRequest request) {
        if (form.credential() == null || form.credential().isBlank()) {
            throw Refusal.malformed("Your browser made no passkey. Turn scripts on, or sign in by a link.");
        }
        ceremony.finishMaking(me(), form.called(), form.credential(), request);
        return Redirect.to("/account/sessions").saying("The passkey is added. You can sign in with it.");
    }

    @SignedIn
    @PostMapping("/account/passkeys/{passkey}")
    Redirect update(@PathVariable UUID passkey, PasskeyForm form) {
        passkeys.rename(me(), passkey, form.called());
        return Redirect.to("/account/sessions").saying("The passkey has a new name.");
    }

    @SignedIn
    @PostMapping("/account/passkeys/{passkey}/removal")
    Redirect remove(@PathVariable UUID passkey) {
        passkeys.remove(me(), passkey);
        return Redirect.to("/account/sessions").saying("The passkey is removed here. Remove it from your device too.");
    }

    private static PersonId me() {
        return Acting.now().by().orElseThrow();
    }
}
