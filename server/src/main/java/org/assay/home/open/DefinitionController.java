package org.assay.home.open;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.catalog.Texts;
import org.assay.credential.openbadges.OpenBadges;
import org.assay.shared.Refusal;
import org.assay.web.Page;
import org.assay.web.Public;
import org.assay.web.Redirect;
import org.assay.web.language.Choosing;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// The address of an Achievement: a page for people, and the Open Badges 3.0 object for machines.
@Controller
class DefinitionController {
    private final PublishedEntries entries;
    private final Definitions definitions;
    private final Choosing choosing;

    DefinitionController(PublishedEntries entries, Definitions definitions, Choosing choosing) {
        this.entries = entries;
        this.definitions = definitions;
        this.choosing = choosing;
    }

    @Public
    @GetMapping(value = "/achievements/{entry}/{number}", produces = MediaType.TEXT_HTML_VALUE)
    Page show(
            @PathVariable EntryId entry,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String lang,
            HttpServletRequest request) {
        var published = entries.get(version(entry, number));
        return definitions.page(published, language(published, lang, request));
    }

    /// The latest version, wherever it is now.
    @Public
    @GetMapping("/achievements/{entry}")
    Redirect latest(@PathVariable EntryId entry) {
        return Redirect.to(entries.versions(entry).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("There is no such definition."))
                .id()
                .path());
    }

    /// A version's address under its entry leads to where it stands for good.
    @Public
    @GetMapping("/entries/{entry}/versions/{number}")
    Redirect permanent(@PathVariable EntryId entry, @PathVariable int number) {
        return Redirect.to(entries.get(version(entry, number)).id().path());
    }

    /// What changed between two versions, element by element.
    @Public
    @GetMapping("/achievements/{entry}/comparison")
    Page compare(
            @PathVariable EntryId entry,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(defaultValue = "0") int to) {
        var versions = entries.versions(entry);
        if (versions.isEmpty()) throw Refusal.notFound("There is no such definition.");
        int newest = versions.getFirst().id().number();
        int right = to < 1 || to > newest ? newest : to;
        int left = from < 1 || from > newest ? Math.max(1, right - 1) : from;
        return ComparisonPage.of(versions, left, right);
    }

    /// As asked for, else as chosen before, else the first of the browser's languages that it can be read in; null for
    /// the original.
    private @Nullable String language(PublishedEntry entry, String asked, HttpServletRequest request) {
        var languages = Texts.languages(entry.definition());
        if (!asked.isEmpty()) return languages.contains(asked) ? asked : null;
        var chosen = choosing.chosen(request).filter(languages::contains);
        if (chosen.isPresent()) return chosen.get();
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) return null;
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> languages.stream()
                        .filter(language ->
                                Locale.forLanguageTag(language).getLanguage().equals(locale.getLanguage())))
                .findFirst()
                .orElse(null);
    }

    /// The Achievement never changes, so anybody may keep it.
    @Public
    @GetMapping(
            value = "/achievements/{entry}/{number}",
            produces = {MediaType.APPLICATION_JSON_VALUE, "application/ld+json"})
    ResponseEntity<byte[]> achievement(
            @PathVariable EntryId entry, @PathVariable int number, @RequestParam(defaultValue = "") String lang) {
        var published = entries.get(version(entry, number));
        var isTranslated = Texts.languages(published.definition()).contains(lang);
        var achievement = entries.achievement(isTranslated ? published.in(lang) : published);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .eTag("\"" + published.contentHash() + (isTranslated ? "-" + lang : "") + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(OpenBadges.write(achievement).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static EntryVersion version(EntryId entry, int number) {
        if (number < 1) throw Refusal.notFound("There is no such version of a definition.");
        return new EntryVersion(entry, number);
    }
}
