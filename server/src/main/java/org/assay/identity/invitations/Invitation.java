package org.assay.identity.invitations;

import java.time.Instant;
import java.util.Set;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.jspecify.annotations.Nullable;

/// That somebody at an address is asked to work for an organization.
///
/// @param expiresAt from then on it cannot be accepted
/// @param sendings how many letters there were, from 1
public record Invitation(
        InvitationId id,
        OrganizationId organization,
        String address,
        Set<Role> roles,
        PersonId by,
        Instant at,
        Instant expiresAt,
        int sendings,
        @Nullable Instant acceptedAt,
        @Nullable Instant withdrawnAt) {

    /// Where an invitation stands.
    public enum State {
        PENDING,
        EXPIRED,
        ACCEPTED,
        WITHDRAWN
    }

    public State state(Instant now) {
        if (acceptedAt != null) return State.ACCEPTED;
        if (withdrawnAt != null) return State.WITHDRAWN;
        return now.isBefore(expiresAt) ? State.PENDING : State.EXPIRED;
    }
}
