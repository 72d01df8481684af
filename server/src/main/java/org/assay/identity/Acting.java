package org.assay.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// On whose behalf work is done: decides which rows of forced row-level security a transaction sees.
///
/// @param organization rows of this organization are open, or null
/// @param person rows of this person are open, or null
/// @param secret the hash of a secret that was presented; rows that carry it are open; or null
public record Acting(
        @Nullable OrganizationId organization,
        @Nullable PersonId person,
        @Nullable String secret) {

    static final ScopedValue<Acting> NOW = ScopedValue.newInstance();
    private static final Acting NOBODY = new Acting(null, null, null);

    /// Sees what is public, and nothing else.
    public static Acting nobody() {
        return NOBODY;
    }

    public static Acting organization(OrganizationId id) {
        return new Acting(id, null, null);
    }

    public static Acting person(PersonId id) {
        return new Acting(null, id, null);
    }

    /// Sees the rows that the bearer of a secret may see.
    public static Acting bearer(String hash) {
        return new Acting(null, null, hash);
    }

    public static Acting now() {
        return NOW.orElse(NOBODY);
    }

    public Optional<PersonId> by() {
        return Optional.ofNullable(person);
    }
}
