package org.assay.identity.clients;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.assay.web.programs.Scope;
import org.jspecify.annotations.Nullable;

/// What a new client is called, what it may do, from where, and for how many days.
///
/// @param networks one range in each line; blank for anywhere
public record ClientForm(
        @Nullable String name,
        @Nullable List<String> scopes,
        @Nullable String days,
        @Nullable String networks) implements Form {
    static final ClientForm EMPTY = new ClientForm(null, List.of(), "365", null);
    private static final int MOST_NETWORKS = 20;

    FormErrors check() {
        var errors = new FormErrors()
                .require("name", name, "Say which program it is for, such as student records.")
                .atMost("name", name, 100);
        if (chosen().isEmpty()) errors.add("scopes", "Choose at least one thing that it may do.");
        if (days == null || !days.matches("\\d{1,3}") || Integer.parseInt(days) < 1 || Integer.parseInt(days) > 731)
            errors.add("days", "Choose 1 to 731 days. Make a new client when they are over.");
        lines().stream()
                .filter(line -> Network.parse(line).isEmpty())
                .findFirst()
                .ifPresent(line -> errors.add(
                        "networks", "“%s” is no range of addresses. Write it like 192.0.2.0/24.".formatted(line)));
        if (lines().size() > MOST_NETWORKS) errors.add("networks", "Name at most 20 ranges.");
        return errors;
    }

    Set<Scope> chosen() {
        var chosen = EnumSet.noneOf(Scope.class);
        if (scopes != null) scopes.forEach(word -> Scope.of(word).ifPresent(chosen::add));
        return chosen;
    }

    ApiClients.Order order(Instant now) {
        var ranges =
                lines().stream().flatMap(line -> Network.parse(line).stream()).toList();
        var end = now.plus(Duration.ofDays(Integer.parseInt(String.valueOf(days))));
        return new ApiClients.Order(String.valueOf(name).strip(), chosen(), ranges, end);
    }

    private List<String> lines() {
        return networks == null
                ? List.of()
                : networks.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }
}
