package org.assay.identity.tokens;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.assay.web.Permission;
import org.assay.web.Visitor;
import org.jspecify.annotations.Nullable;

/// What a new token is for, what it may do, and for how many days.
public record TokenForm(
        @Nullable String name,
        @Nullable List<String> scopes,
        @Nullable String days) implements Form {

    FormErrors check(Visitor maker) {
        var errors = new FormErrors()
                .require("name", name, "Say which program it is for, such as register import.")
                .atMost("name", name, 100);
        if (chosen(maker).isEmpty()) errors.add("scopes", "Choose at least one thing that it may do.");
        if (days == null || !days.matches("\\d{1,3}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > 366) {
            errors.add("days", "Choose 1 to 366 days. Make a new token when they are over.");
        }
        return errors;
    }

    /// What was ticked and its maker may do themselves.
    Set<Permission> chosen(Visitor maker) {
        var chosen = EnumSet.noneOf(Permission.class);
        Arrays.stream(Permission.values())
                .filter(permission -> scopes != null && scopes.contains(permission.name()))
                .filter(maker::may)
                .forEach(chosen::add);
        return chosen;
    }

    Duration lifetime() {
        return Duration.ofDays(Integer.parseInt(String.valueOf(days)));
    }
}
