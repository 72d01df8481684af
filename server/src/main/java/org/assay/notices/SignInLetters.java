package org.assay.notices;

import java.util.List;
import java.util.Optional;
import org.assay.identity.IdentitySettings;
import org.assay.identity.SignIn;
import org.springframework.stereotype.Component;

/// Writes the link to sign in with.
@Component
class SignInLetters implements Writer {
    private final SignIn signIn;
    private final IdentitySettings platform;

    SignInLetters(SignIn signIn, IdentitySettings platform) {
        this.signIn = signIn;
        this.platform = platform;
    }

    @Override
    public Delivery.Kind kind() {
        return Delivery.Kind.SIGN_IN;
    }

    @Override
    public Optional<Letter> write(Delivery delivery, String address) {
        return signIn.letter(delivery.id())
                .map(link -> new Letter(
                        link.address(),
                        "Your link to sign in",
                        List.of("Somebody, hopefully you, asked to sign in with this address."),
                        "Sign in",
                        platform.url(link.path()),
                        "The link works once, for 15 minutes. If it was not you, do nothing."));
    }
}
