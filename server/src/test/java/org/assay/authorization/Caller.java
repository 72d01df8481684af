package org.assay.authorization;

import java.util.Set;
import java.util.stream.Collectors;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.jspecify.annotations.Nullable;

/// Somebody who sends requests.
///
/// @param person null for who has not signed in
/// @param organization the one they act for, or null
/// @param isOwner whether the person's things in the fixture are theirs
/// @param isOfFirst whether they belong to the organization whose things the requests name
record Caller(
        String name,
        @Nullable PersonId person,
        @Nullable OrganizationId organization,
        Set<Role> roles,
        boolean isOwner,
        boolean isOfFirst) {

    /// Where a request by this caller ends.
    enum Answer {
        /// Asked to sign in.
        SIGN_IN,
        /// The role does not cover it.
        FORBIDDEN,
        /// There is no such thing for them, or they may not have it.
        REFUSED,
        /// Done, shown, or asked to mend what they sent.
        ANSWERED
    }

    Answer expected(Endpoint endpoint) {
        if (endpoint.isPublic()) return Answer.ANSWERED;
        if (person == null) return Answer.SIGN_IN;
        if (!endpoint.isForAnyPerson() && permissions().stream().noneMatch(endpoint.permissions()::contains)) {
            return Answer.FORBIDDEN;
        }
        return sees(endpoint) ? Answer.ANSWERED : Answer.REFUSED;
    }

    private boolean sees(Endpoint endpoint) {
        if (!endpoint.namesThings()) return true;
        return switch (endpoint.things()) {
            case NONE, BEARER -> true;
            case TENANT -> isOfFirst;
            case PERSON -> isOwner;
            case BETWEEN -> isOwner || (isOfFirst && organization != null);
        };
    }

    private Set<String> permissions() {
        return Role.permissions(roles).stream().map(Enum::name).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return name;
    }
}
