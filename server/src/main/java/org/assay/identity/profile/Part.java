package org.assay.identity.profile;

import java.time.Instant;
import org.assay.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A faculty, school or unit of an organization.
///
/// @param parent the part that it belongs to; null directly under the organization
/// @param version grows with each change; a change names the version that it saw
/// @param closedAt when it was closed; it is kept, since credentials may name it
public record Part(
        PartId id,
        OrganizationId organization,
        @Nullable PartId parent,
        PartKind kind,
        String name,
        @Nullable String url,
        @Nullable String email,
        About about,
        int version,
        @Nullable Instant closedAt) {}
