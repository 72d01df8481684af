package org.assay.notices;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.identity.IdentitySettings;
import org.assay.web.Dates;
import org.springframework.stereotype.Component;

/// Tells somebody that their account will be erased, and how to stay: it may not have been they who asked.
@Component
class ErasureLetters implements Writer {
    private final IdentitySettings platform;

    ErasureLetters(IdentitySettings platform) {
        this.platform = platform;
    }

    @Override
    public Delivery.Kind kind() {
        return Delivery.Kind.ERASURE;
    }

    /// @param delivery its subject is the moment at which the account is erased
    @Override
    public Optional<Letter> write(Delivery delivery, String address) {
        var due = Instant.parse(delivery.subject());
        return Optional.of(new Letter(
                address,
                "Your account will be erased",
                List.of("You asked for your account to be erased. It will be done on " + Dates.time(due)
                        + ". Until then you can undo it."),
                "Undo, or download your data",
                platform.url("/account/data"),
                "Credentials that you downloaded go on verifying. If it was not you, undo it and end all other"
                        + " sessions."));
    }
}
