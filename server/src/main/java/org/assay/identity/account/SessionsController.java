package org.assay.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.assay.identity.Login;
import org.assay.identity.Sessions;
import org.assay.identity.passkeys.Passkeys;
import org.assay.shared.Refusal;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// With what somebody signs in, and where they are signed in now.
@Controller
class SessionsController {
    private final Sessions sessions;
    private final Passkeys passkeys;

    SessionsController(Sessions sessions, Passkeys passkeys) {
        this.sessions = sessions;
        this.passkeys = passkeys;
    }

    @SignedIn
    @GetMapping("/account/sessions")
    Page index(HttpServletRequest request) {
        var me = AccountController.me();
        return new SessionsPage(sessions.list(me), Login.session(request).orElse(null), passkeys.list(me));
    }

    @SignedIn
    @PostMapping("/account/sessions/{session}/end")
    Redirect end(@PathVariable UUID session) {
        var me = AccountController.me();
        if (sessions.list(me).stream().noneMatch(one -> one.id().equals(session))) {
            throw Refusal.notFound("That session is over already, or is not yours.");
        }
        sessions.end(me, session);
        return Redirect.to("/account/sessions").saying("That browser is signed out.");
    }

    @SignedIn
    @PostMapping("/account/sessions/others/end")
    Redirect endOthers(HttpServletRequest request) {
        sessions.endOthers(AccountController.me(), Login.session(request).orElse(null));
        return Redirect.to("/account/sessions").saying("All other browsers are signed out.");
    }
}
