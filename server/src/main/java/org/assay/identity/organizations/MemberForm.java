package org.assay.identity.organizations;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.identity.Role;
import org.assay.identity.SignIn;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// Somebody to work here: their address, their name if they are new, and what they do.
public record MemberForm(
        @Nullable String address,
        @Nullable String name,
        @Nullable List<String> roles) implements Form {

    FormErrors check() {
        var errors = new FormErrors();
        if (!SignIn.isAddress(address)) {
            errors.add("address", "Enter an email address with an @, like name@post.example.");
        }
        errors.require("name", name, "Enter their name.").atMost("name", name, 200);
        if (chosen().isEmpty()) errors.add("roles", "Choose at least one role.");
        return errors;
    }

    /// The roles that were ticked; words that name none are left out.
    Set<Role> chosen() {
        var words = roles == null ? List.<String>of() : roles;
        return Role.ofStaff().stream()
                .filter(role -> words.contains(role.name()))
                .collect(Collectors.toSet());
    }
}
