package org.assay.catalog.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.catalog.ClaimType;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.elements.Price;
import org.assay.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/// What a search found.
///
/// @param total how many fit, shown or not
/// @param isLoose whether none has all of the words, so that those with some of them are shown
/// @param counts of each facet's values, as if nothing were chosen under that facet; most first, at most 30
public record Found(List<Hit> hits, int total, boolean isLoose, Map<Facet, List<Count>> counts) {

    /// @param value of the facet, for an address
    public record Count(String value, int number) {}

    /// One entry, in its latest version.
    ///
    /// @param isOpen whether one can join now
    /// @param startsAt next beginning of a scheduled offering, or null
    /// @param price the least, or null where none is said
    /// @param renewalMonths or null
    public record Hit(
            EntryVersion id,
            OrganizationId organization,
            String title,
            String summary,
            List<String> languages,
            int eqfLevel,
            int hours,
            ClaimType claimType,
            boolean hasMarkedWork,
            Instant publishedAt,
            boolean isOpen,
            boolean isSelfPaced,
            @Nullable Instant startsAt,
            @Nullable Price price,
            @Nullable Integer renewalMonths) {

        public String language() {
            return languages.getFirst();
        }
    }
}
