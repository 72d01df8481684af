package org.assay.home.open;

import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.PublishedEntries;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.shared.Refusal;
import org.assay.web.Page;
import org.assay.web.Public;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// The address of an Achievement: a page for people, and the Open Badges 3.0 object for machines.
@Controller
class DefinitionController {
    private final PublishedEntries entries;
    private final Definitions definitions;

    DefinitionController(PublishedEntries entries, Definitions definitions) {
        this.entries = entries;
        this.definitions = definitions;
    }

    @Public
    @GetMapping(value = "/achievements/{entry}/{number}", produces = MediaType.TEXT_HTML_VALUE)
    Page show(@PathVariable EntryId entry, @PathVariable int number) {
        return definitions.page(entries.get(version(entry, number)));
    }

    /// The Achievement never changes, so anybody may keep it.
    @Public
    @GetMapping(
            value = "/achievements/{entry}/{number}",
            produces = {MediaType.APPLICATION_JSON_VALUE, "application/ld+json"})
    ResponseEntity<byte[]> achievement(@PathVariable EntryId entry, @PathVariable int number) {
        var achievement = entries.achievement(entries.get(version(entry, number)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(OpenBadges.write(achievement).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static EntryVersion version(EntryId entry, int number) {
        if (number < 1) throw Refusal.notFound("There is no such version of a definition.");
        return new EntryVersion(entry, number);
    }
}
