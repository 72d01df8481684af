package org.assay.notices;

import java.util.List;
import java.util.Optional;
import org.assay.identity.IdentitySettings;
import org.assay.identity.account.Addressing;
import org.springframework.stereotype.Component;

/// Writes to an address that somebody wants to add: the link that adds it, or, where it is somebody's already, to its
/// owner, who alone learns that it was tried.
@Component
class AddressLetters implements Writer {
    private final Addressing addressing;
    private final IdentitySettings platform;

    AddressLetters(Addressing addressing, IdentitySettings platform) {
        this.addressing = addressing;
        this.platform = platform;
    }

    @Override
    public Delivery.Kind kind() {
        return Delivery.Kind.ADDRESS;
    }

    @Override
    public Optional<Letter> write(Delivery delivery, String address) {
        return addressing.letter(delivery.id()).map(this::letter);
    }

    private Letter letter(Addressing.Letter asked) {
        return asked.path() == null
                ? new Letter(
                        asked.address(),
                        "Somebody wanted to add your address",
                        List.of(
                                "Somebody, perhaps you, wanted to add this address to another account.",
                                "It belongs to your account here already, so nothing was changed and they were told nothing."),
                        "Sign in to your account",
                        platform.url("/sign-in"),
                        "If it was not you, there is nothing to do.")
                : new Letter(
                                asked.address(),
                                "Add this address to your account",
                                List.of("Somebody, hopefully you, asked to add this address to their account."),
                                "Add this address",
                                platform.url(asked.path()),
                                "The link works once, for an hour, for the account that asked. If it was not you, do nothing.")
                        .spoken(asked.language());
    }
}
