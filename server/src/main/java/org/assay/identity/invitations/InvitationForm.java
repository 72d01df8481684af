package org.assay.identity.invitations;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.assay.identity.Role;
import org.assay.identity.SignIn;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// Whom to invite, and to what.
///
/// @param addresses one or many, as pasted: parted by line breaks, commas or semicolons, also `Name <address>`
public record InvitationForm(
        @Nullable String addresses, @Nullable List<String> roles) implements Form {
    private static final int MOST = 100;

    static InvitationForm empty() {
        return new InvitationForm(null, List.of());
    }

    FormErrors check() {
        var errors = new FormErrors().require("addresses", addresses, "Enter at least one email address.");
        var wrong = parts().stream()
                .filter(part -> !SignIn.isAddress(address(part)))
                .toList();
        if (!wrong.isEmpty()) {
            var first = wrong.getFirst();
            var shown = first.length() > 60 ? first.substring(0, 60) + "…" : first;
            errors.add(
                    "addresses",
                    wrong.size() == 1
                            ? "“%s” is no email address. Write it like name@post.example.".formatted(shown)
                            : "%d of these are no email addresses, the first is “%s”.".formatted(wrong.size(), shown));
        }
        if (chosenAddresses().size() > MOST) {
            errors.add(
                    "addresses",
                    "Invite at most 100 at once; these are " + chosenAddresses().size() + ".");
        }
        if (chosen().isEmpty()) errors.add("roles", "Choose at least one role.");
        return errors;
    }

    /// Each address once, as it was typed first.
    List<String> chosenAddresses() {
        var unique = new LinkedHashMap<String, String>();
        for (var part : parts()) {
            var address = address(part);
            unique.putIfAbsent(address.toLowerCase(Locale.ROOT), address);
        }
        return List.copyOf(unique.values());
    }

    Set<Role> chosen() {
        var words = roles == null ? List.<String>of() : roles;
        return Role.ofStaff().stream()
                .filter(role -> words.contains(role.name()))
                .collect(Collectors.toSet());
    }

    private List<String> parts() {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses.split("[\\r\\n,;]+"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    private static String address(String part) {
        int open = part.lastIndexOf('<');
        return open >= 0 && part.endsWith(">")
                ? part.substring(open + 1, part.length() - 1).strip()
                : part;
    }
}
