package org.assay.identity.licences;

import java.time.Instant;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.jspecify.annotations.Nullable;

/// A credential that may serve as a licence.
///
/// @param credential its id, as `issuing` knows it
/// @param entry what it is a credential of, as `catalog` knows it
/// @param validUntil from then on it is none; null for ever
public record Licence(
        UUID credential,
        OrganizationId organization,
        PersonId person,
        UUID entry,
        Instant earnedAt,
        @Nullable Instant validUntil) {}
