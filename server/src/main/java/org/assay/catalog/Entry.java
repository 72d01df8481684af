package org.assay.catalog;

import org.assay.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/// Something that can be earned, as the organization that writes it sees it: what is published and what is in work.
///
/// @param draft what is being written, or null
/// @param published the latest published version, or null
public record Entry(
        EntryId id,
        OrganizationId organization,
        @Nullable Draft draft,
        @Nullable PublishedEntry published) {

    /// As it is being written now, else as it was published.
    public Definition definition() {
        if (draft != null) return draft.definition();
        if (published != null) return published.definition();
        throw new IllegalStateException("entry " + id + " has neither a draft nor a published version");
    }

    /// Its title, or that it has none yet.
    public String title() {
        var title = definition().title();
        return title.isBlank() ? "Untitled draft" : title;
    }
}
