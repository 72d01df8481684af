package org.assay.identity.signon;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assay.identity.OrganizationId;
import org.assay.identity.Role;

/// Where an organization's people sign on, as its administrators set it.
///
/// @param issuer exactly as the provider names itself
/// @param domains somebody new must have an address at one of these, and the provider must vouch for it
/// @param role what a first sign-on makes of them
/// @param isOffered whether people can sign on now
record SignOn(
        OrganizationId organization, URI issuer, String clientId, List<String> domains, Role role, boolean isOffered) {

    /// Nothing that decides or administers.
    static final Set<Role> ROLES = EnumSet.of(Role.LEARNER, Role.AUTHOR, Role.INSTRUCTOR, Role.MARKER);

    SignOn {
        domains = List.copyOf(domains);
        if (!ROLES.contains(role)) throw new IllegalArgumentException("no provider gives this role: " + role);
    }
}
