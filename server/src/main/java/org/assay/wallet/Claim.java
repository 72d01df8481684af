package org.assay.wallet;

import java.time.Instant;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.jspecify.annotations.Nullable;

/// A credential that waits for its person, or waited.
///
/// @param acceptedAt when it was filed; null while it waits
public record Claim(
        ClaimId id,
        CredentialId credential,
        OrganizationId organization,
        PersonId person,
        Instant offeredAt,
        @Nullable Instant acceptedAt) {

    public boolean isWaiting() {
        return acceptedAt == null;
    }
}
