package org.assay.api.webhooks;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assay.api.feed.Happening;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// Where a program listens, and to what.
///
/// @param types words of types of events
public record EndpointForm(@Nullable String url, @Nullable List<String> types) implements Form {
    private static final int LONGEST = 1_000;

    FormErrors check() {
        var errors = new FormErrors()
                .require("url", url, "Write the address, such as https://records.example/hooks.")
                .atMost("url", url, LONGEST);
        if (url != null && address() == null) errors.add("url", "This is no web address.");
        if (types != null) {
            types.stream()
                    .filter(type -> !Happening.Type.exists(type))
                    .findFirst()
                    .ifPresent(type -> errors.add("types", "There is no event “" + type + "”."));
        }
        if (chosen().isEmpty()) errors.add("types", "Choose at least one event.");
        return errors;
    }

    /// Null where it is none.
    @Nullable
    URI address() {
        try {
            return URI.create(String.valueOf(url).strip());
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    public Set<Happening.Type> chosen() {
        var chosen = EnumSet.noneOf(Happening.Type.class);
        if (types != null)
            types.stream()
                    .filter(Happening.Type::exists)
                    .map(Happening.Type::of)
                    .forEach(chosen::add);
        return chosen;
    }
}
