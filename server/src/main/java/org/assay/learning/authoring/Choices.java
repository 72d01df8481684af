package org.assay.learning.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.catalog.Definition;
import org.assay.catalog.Entries;
import org.assay.catalog.EntryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What authors may choose from: their organization's definitions, and what those declare.
@Component
class Choices {
    private final Entries entries;

    Choices(Entries entries) {
        this.entries = entries;
    }

    /// Titles by id, with an empty choice first.
    Map<String, String> definitions() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("", "None");
        entries.titles("").forEach((id, title) -> titles.put(id.toString(), title));
        return titles;
    }

    List<Definition.Outcome> outcomes(@Nullable EntryId entry) {
        return entry == null ? List.of() : entries.get(entry).definition().outcomes();
    }

    List<Definition.Task> tasks(@Nullable EntryId entry) {
        return entry == null ? List.of() : entries.get(entry).definition().tasks();
    }
}
