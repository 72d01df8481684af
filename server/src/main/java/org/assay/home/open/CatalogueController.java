package org.assay.home.open;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.catalog.Offering;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.home.open.CataloguePage.Card;
import org.assay.identity.Organization;
import org.assay.identity.Organizations;
import org.assay.web.Page;
import org.assay.web.Public;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CatalogueController {
    private final PublishedEntries entries;
    private final Offerings offerings;
    private final Organizations organizations;

    CatalogueController(PublishedEntries entries, Offerings offerings, Organizations organizations) {
        this.entries = entries;
        this.offerings = offerings;
        this.organizations = organizations;
    }

    @Public
    @GetMapping("/")
    Page index(@RequestParam(defaultValue = "") String q) {
        var words = q.strip().toLowerCase(Locale.ROOT);
        var open = offerings.open().stream().map(Offering::entry).collect(Collectors.toSet());
        var names = organizations.list().stream().collect(Collectors.toMap(Organization::id, Function.identity()));
        var cards = entries.list().stream()
                .filter(entry -> matches(entry, words))
                .map(entry ->
                        card(entry, Objects.requireNonNull(names.get(entry.organization())), open.contains(entry.id())))
                .toList();
        return new CataloguePage(q.strip(), cards);
    }

    private static boolean matches(PublishedEntry entry, String words) {
        var definition = entry.definition();
        return (definition.title() + " " + definition.summary())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    private static Card card(PublishedEntry entry, Organization organization, boolean isOpen) {
        var definition = entry.definition();
        return new Card(
                entry.id().path(),
                definition.title(),
                definition.summary(),
                organization.name(),
                definition.hours(),
                isOpen,
                entry.hallmark(organization.name(), entry.year()).html());
    }
}
