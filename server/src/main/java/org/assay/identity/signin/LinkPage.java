package org.assay.identity.signin;

import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// @param secret the link's own, for the form's address
/// @param address whom it was sent to
/// @param name what we call them, or null for somebody new
public record LinkPage(
        String secret, String address, @Nullable String name, FormErrors errors) implements Page {
    @Override
    public String title() {
        return name == null ? "Welcome" : "Welcome back";
    }

    @Override
    public int status() {
        return errors.status();
    }
}
