package org.assay.api;

import org.assay.catalog.EntryId;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.identity.IdentitySettings;
import org.assay.shared.Refusal;
import org.assay.web.programs.AllowsScope;
import org.assay.web.programs.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class DefinitionsController {
    private final PublishedEntries entries;
    private final IdentitySettings settings;

    DefinitionsController(PublishedEntries entries, IdentitySettings settings) {
        this.entries = entries;
        this.settings = settings;
    }

    /// Those that can be awarded, in the order of their ids.
    @AllowsScope(Scope.DEFINITIONS_READ)
    @GetMapping("/api/v1/definitions")
    ResponseEntity<Slice<DefinitionView>> index(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = Limit.USUAL) int limit) {
        int rows = Limit.of(limit);
        var after = new EntryId(Cursor.of(cursor, Cursor.FIRST).id());
        var found = entries.current(Own.organization(), after, rows + 1);
        return ResponseEntity.ok(Slice.of(
                found,
                rows,
                this::view,
                entry -> new Cursor(Cursor.FIRST.at(), entry.id().entry().value())));
    }

    @AllowsScope(Scope.DEFINITIONS_READ)
    @GetMapping("/api/v1/definitions/{entry}")
    ResponseEntity<DefinitionView> show(@PathVariable EntryId entry) {
        return ResponseEntity.ok(entries.versions(entry).stream()
                .filter(version -> version.organization().equals(Own.organization()))
                .findFirst()
                .map(this::view)
                .orElseThrow(() -> Refusal.notFound("There is no such definition.")));
    }

    private DefinitionView view(PublishedEntry entry) {
        return DefinitionView.of(entry, settings.url(entry.id().path()));
    }
}
