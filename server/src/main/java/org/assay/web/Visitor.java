package org.assay.web;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.web.programs.Scope;
import org.jspecify.annotations.Nullable;

/// Who is looking, as far as pages need to know. Filled by `identity` for each request, so that a role taken away
/// is gone at the next click.
///
/// @param person id of the person who signed in
/// @param name as they want to be called
/// @param organization the organization they act for, or null for somebody who only learns
/// @param organizationName its name
/// @param permissions what they may do there
/// @param language the one they chose, as a BCP 47 tag; null where they chose none
/// @param zone the IANA time zone they chose, or null
/// @param byToken whether a program asks, with a token
/// @param scopes what a program of the organization's own may do; none for people and for their own tokens
public record Visitor(
        UUID person,
        String name,
        @Nullable UUID organization,
        @Nullable String organizationName,
        Set<Permission> permissions,
        @Nullable String language,
        @Nullable String zone,
        boolean byToken,
        Set<Scope> scopes) {

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    public boolean isStaff() {
        return !permissions.isEmpty();
    }

    public String initials() {
        return Stream.of(name.strip().split("\\s+"))
                .filter(part -> !part.isEmpty())
                .limit(2)
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }
}
