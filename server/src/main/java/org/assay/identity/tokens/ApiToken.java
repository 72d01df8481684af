package org.assay.identity.tokens;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.assay.web.Permission;
import org.jspecify.annotations.Nullable;

/// A program's key to what its maker may do in one organization.
///
/// @param hint the last four characters, to tell one from another
/// @param scopes what it may do, as long as its maker may
/// @param endsAt exclusive
public record ApiToken(
        UUID id,
        String name,
        String hint,
        Set<Permission> scopes,
        Instant madeAt,
        Instant endsAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {

    public boolean isOpen(Instant now) {
        return revokedAt == null && now.isBefore(endsAt);
    }
}
