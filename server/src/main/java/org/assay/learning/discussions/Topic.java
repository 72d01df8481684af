package org.assay.learning.discussions;

import java.time.Instant;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.jspecify.annotations.Nullable;

/// One discussion.
///
/// @param unit what it is about, or null for the offering as a whole
/// @param posts how many were written in it; the newest has this number
public record Topic(
        UUID id,
        OrganizationId organization,
        OfferingId offering,
        @Nullable UUID unit,
        String title,
        PersonId author,
        int posts,
        Instant lastAt) {}
