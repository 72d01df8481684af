package org.assay.api.webhooks;

import java.time.Instant;
import java.util.Set;
import org.assay.api.feed.Happening;
import org.assay.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/// Where a program listens.
///
/// @param url https, at a public name
/// @param types what it wants to hear of
/// @param failures since it last took something
/// @param failingSince when the first of them was; null while it takes what it is told
/// @param disabledAt null while it is told anything
public record Endpoint(
        EndpointId id,
        OrganizationId organization,
        String url,
        Set<Happening.Type> types,
        Instant madeAt,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Instant disabledAt) {

    public boolean isDisabled() {
        return disabledAt != null;
    }
}
