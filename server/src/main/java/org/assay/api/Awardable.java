package org.assay.api;

import java.util.UUID;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.web.FormErrors;
import org.assay.web.programs.Invalid;
import org.springframework.stereotype.Component;

/// What the organization of a program can award now.
@Component
class Awardable {
    private final PublishedEntries entries;

    Awardable(PublishedEntries entries) {
        this.entries = entries;
    }

    /// The latest version of a definition.
    EntryVersion version(UUID definition) {
        return entries.versions(new EntryId(definition)).stream()
                .filter(entry -> entry.organization().equals(Own.organization()) && !entry.isRetired())
                .map(PublishedEntry::id)
                .findFirst()
                .orElseThrow(() -> new Invalid(new FormErrors()
                        .add("definition", "There is no such definition of yours that is awarded now.")));
    }
}
