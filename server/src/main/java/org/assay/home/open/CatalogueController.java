package org.assay.home.open;

import java.util.Locale;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.home.open.CataloguePage.Card;
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
        var cards = entries.list().stream()
                .filter(entry -> matches(entry, words))
                .map(this::card)
                .toList();
        return new CataloguePage(q.strip(), cards);
    }

    private static boolean matches(PublishedEntry entry, String words) {
        var definition = entry.definition();
        return (definition.title() + " " + definition.summary())
                .toLowerCase(Locale.ROOT)
                .contains(words);
    }

    private Card card(PublishedEntry entry) {
        var definition = entry.definition();
        var organization = organizations.get(entry.organization());
        return new Card(
                entry.id().path(),
                definition.title(),
                definition.summary(),
                organization.name(),
                definition.hours(),
                offerings.list(entry.id()).stream().anyMatch(offering -> offering.isOpen()),
                Hallmarks.of(entry, organization).html());
    }
}
