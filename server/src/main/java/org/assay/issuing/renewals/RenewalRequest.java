package org.assay.issuing.renewals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.jspecify.annotations.Nullable;

/// That a holder asks to have a credential renewed.
///
/// @param hours of professional development that they say they did, above zero
/// @param words what it was
/// @param decision null while nobody decided
public record RenewalRequest(
        UUID id,
        CredentialId credential,
        OrganizationId organization,
        PersonId learner,
        BigDecimal hours,
        String words,
        Instant askedAt,
        @Nullable Decision decision) {

    /// @param words why; may be empty where it was granted
    public record Decision(boolean isGranted, PersonId by, Instant at, String words) {}
}
