package org.assay.identity.passkeys;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.assay.identity.Login;
import org.assay.identity.signin.SignInForm;
import org.assay.shared.Refusal;
import org.assay.web.Public;
import org.assay.web.Redirect;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Signs in with a passkey. Without script there is the link by mail.
@Controller
class PasskeySignInController {
    private final PasskeyCeremony ceremony;

    PasskeySignInController(PasskeyCeremony ceremony) {
        this.ceremony = ceremony;
    }

    @Public
    @PostMapping("/sign-in/passkey/options")
    ResponseEntity<byte[]> begin(HttpServletResponse response) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Cache-Control", "no-store")
                .body(ceremony.beginSigningIn(response));
    }

    @Public
    @PostMapping("/sign-in/passkey")
    Redirect create(PasskeyForm form, HttpServletRequest request) {
        if (form.credential() == null || form.credential().isBlank()) {
            throw Refusal.malformed("Your browser showed no passkey. Sign in by a link instead.");
        }
        Login.begin(request, ceremony.finishSigningIn(form.credential(), request), Login.Means.PASSKEY);
        return Redirect.to(new SignInForm(null, form.next()).path()).saying("You are signed in.");
    }
}
