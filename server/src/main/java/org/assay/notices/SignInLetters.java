package org.assay.notices;

import java.util.List;
import java.util.Optional;
import org.assay.identity.IdentitySettings;
import org.assay.identity.SignIn;
import org.assay.identity.SignInRequested;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Sends the link to sign in with.
@Component
class SignInLetters {
    private final Delivering delivering;
    private final SignIn signIn;
    private final IdentitySettings platform;

    SignInLetters(Delivering delivering, SignIn signIn, IdentitySettings platform) {
        this.delivering = delivering;
        this.signIn = signIn;
        this.platform = platform;
    }

    @Async
    @TransactionalEventListener
    void on(SignInRequested event) {
        delivering.once("sign-in " + event.link(), () -> letter(event));
    }

    private Optional<Letter> letter(SignInRequested event) {
        return signIn.letter(event.link())
                .map(link -> new Letter(
                        link.address(),
                        "Your link to sign in",
                        List.of("Somebody, hopefully you, asked to sign in with this address."),
                        "Sign in",
                        platform.url(link.path()),
                        "The link works once, for 15 minutes. If it was not you, do nothing."));
    }
}
