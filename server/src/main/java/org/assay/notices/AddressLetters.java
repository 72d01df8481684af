package org.assay.notices;

import java.util.List;
import org.assay.identity.IdentitySettings;
import org.assay.identity.account.AddressRequested;
import org.assay.identity.account.Addressing;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Writes to an address that somebody wants to add: the link that adds it, or, where it is somebody's already, to its
/// owner, who alone learns that it was tried.
@Component
class AddressLetters {
    private final Delivering delivering;
    private final Addressing addressing;
    private final IdentitySettings platform;

    AddressLetters(Delivering delivering, Addressing addressing, IdentitySettings platform) {
        this.delivering = delivering;
        this.addressing = addressing;
        this.platform = platform;
    }

    @Async
    @TransactionalEventListener
    void on(AddressRequested event) {
        delivering.once(
                "address " + event.request(),
                () -> addressing.letter(event.request()).map(this::letter));
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
                        "The link works once, for an hour, for the account that asked. If it was not you, do nothing.");
    }
}
