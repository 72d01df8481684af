package org.assay.identity.account;

import java.util.List;
import org.assay.identity.Secret;
import org.assay.identity.SignIn;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// An address to add.
public record AddressForm(@Nullable String address) implements Form {

    FormErrors check(List<Address> own) {
        var errors = new FormErrors();
        if (!SignIn.isAddress(address)) {
            return errors.add("address", "Enter an email address with an @, like name@post.example.");
        }
        var key = Secret.ofAddress(String.valueOf(address));
        if (own.stream().anyMatch(one -> one.key().equals(key)))
            errors.add("address", "You have this address already.");
        return errors;
    }
}
