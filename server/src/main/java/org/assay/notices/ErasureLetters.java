package org.assay.notices;

import java.util.List;
import org.assay.identity.Acting;
import org.assay.identity.IdentitySettings;
import org.assay.identity.Tenancy;
import org.assay.identity.account.Addresses;
import org.assay.identity.leaving.ErasureAsked;
import org.assay.web.Dates;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Tells somebody that their account will be erased, and how to stay: it may not have been they who asked.
@Component
class ErasureLetters {
    private final Delivering delivering;
    private final Addresses addresses;
    private final Tenancy tenancy;
    private final IdentitySettings platform;

    ErasureLetters(Delivering delivering, Addresses addresses, Tenancy tenancy, IdentitySettings platform) {
        this.delivering = delivering;
        this.addresses = addresses;
        this.tenancy = tenancy;
        this.platform = platform;
    }

    @Async
    @TransactionalEventListener
    void on(ErasureAsked event) {
        var person = event.person();
        delivering.once("erasure " + person + " " + event.due(), () -> {
            var reached = tenancy.as(Acting.person(person), () -> addresses.list(person)).stream()
                    .findFirst();
            return reached.map(address -> new Letter(
                    address.text(),
                    "Your account will be erased",
                    List.of("You asked for your account to be erased. It will be done on " + Dates.time(event.due())
                            + ". Until then you can undo it."),
                    "Undo, or download your data",
                    platform.url("/account/data"),
                    "Credentials that you downloaded go on verifying. If it was not you, undo it and end all other"
                            + " sessions."));
        });
    }
}
