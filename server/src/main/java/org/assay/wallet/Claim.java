package org.assay.wallet;

import java.time.Instant;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.jspecify.annotations.Nullable;

/// A credential that waits for its person, or waited.
///
/// @param acceptedAt when it was filed; null while it waits
/// @param endsAt from when on it can no longer be accepted, unless it is offered again; null for never
public record Claim(
        ClaimId id,
        CredentialId credential,
        OrganizationId organization,
        PersonId person,
        Instant offeredAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant endsAt) {

    /// Whether nobody has accepted it.
    public boolean isWaiting() {
        return acceptedAt == null;
    }

    /// Whether nobody has, and nobody can any more.
    public boolean isOver(Instant now) {
        return isWaiting() && endsAt != null && !now.isBefore(endsAt);
    }
}
