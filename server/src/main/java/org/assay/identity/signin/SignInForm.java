package org.assay.identity.signin;

import org.assay.identity.SignIn;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// An address to send a link to, and the path to go on to.
public record SignInForm(@Nullable String address, @Nullable String next) implements Form {

    FormErrors check() {
        var errors = new FormErrors();
        if (!SignIn.isAddress(address)) {
            errors.add("address", "Enter an email address with an @, like name@post.example.");
        }
        return errors;
    }

    /// A path of this server; anything else leads to the visitor's own first page.
    public String path() {
        return next != null && next.matches("/[^/\\\\\\p{Cntrl}].*") ? next : "/start";
    }
}
