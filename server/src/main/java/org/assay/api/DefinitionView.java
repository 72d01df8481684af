package org.assay.api;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.assay.catalog.PublishedEntry;
import org.jspecify.annotations.Nullable;

/// A definition as programs read it, in its latest published version.
///
/// @param url of its page, which is also its id in credentials
/// @param claim `assessed`, `completed` or `attended`
record DefinitionView(
        UUID id,
        int version,
        String title,
        String summary,
        String claim,
        String language,
        int eqfLevel,
        @Nullable BigDecimal ects,
        @Nullable Integer validityMonths,
        boolean retired,
        Instant publishedAt,
        String url) {

    static DefinitionView of(PublishedEntry entry, String url) {
        var definition = entry.definition();
        return new DefinitionView(
                entry.id().entry().value(),
                entry.id().number(),
                definition.title(),
                definition.summary(),
                definition.claimType().name().toLowerCase(java.util.Locale.ROOT),
                definition.language(),
                definition.eqfLevel(),
                definition.ects(),
                definition.validityMonths(),
                entry.isRetired(),
                entry.publishedAt(),
                url);
    }
}
