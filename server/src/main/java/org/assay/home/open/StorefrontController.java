package org.assay.home.open;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.search.Facet;
import org.assay.catalog.search.Found;
import org.assay.catalog.search.Search;
import org.assay.catalog.search.Searching;
import org.assay.identity.Organization;
import org.assay.identity.Organizations;
import org.assay.identity.profile.Profiles;
import org.assay.identity.profile.Structuring;
import org.assay.shared.Refusal;
import org.assay.web.Page;
import org.assay.web.Public;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/// One organization's own front: its catalogue under its brand, and who it is.
@Controller
class StorefrontController {
    private static final int MOST_CARDS = 60;
    private final Organizations organizations;
    private final Profiles profiles;
    private final Structuring structuring;
    private final Shelf shelf;
    private final Clock clock;

    StorefrontController(
            Organizations organizations, Profiles profiles, Structuring structuring, Shelf shelf, Clock clock) {
        this.organizations = organizations;
        this.profiles = profiles;
        this.structuring = structuring;
        this.shelf = shelf;
        this.clock = clock;
    }

    @Public
    @GetMapping("/at/{slug}")
    Page show(@PathVariable String slug, @RequestParam(defaultValue = "") String q) {
        var organization =
                organizations.find(slug).orElseThrow(() -> Refusal.notFound("There is no university at this address."));
        var manner = profiles.manner(organization.id());
        return new StorefrontPage(
                organization,
                q.strip(),
                shelf.cards(organization, q.strip()),
                profiles.about(organization.id()),
                manner,
                profiles.accreditations(organization.id()),
                structuring.tree(organization.id()).stream()
                        .filter(branch -> branch.part().closedAt() == null)
                        .toList(),
                LocalDate.ofInstant(clock.instant(), manner.zone()));
    }

    /// What one organization offers.
    @Component
    static class Shelf {
        private final Searching searching;
        private final PublishedEntries entries;

        Shelf(Searching searching, PublishedEntries entries) {
            this.searching = searching;
            this.entries = entries;
        }

        /// At most 60 that have the words: those one can join first.
        List<StorefrontPage.Card> cards(Organization organization, String query) {
            var own = Map.of(Facet.UNIVERSITY, List.of(organization.id().toString()));
            return searching.find(new Search(query, own, Search.Sort.MATCH, MOST_CARDS)).hits().stream()
                    .map(hit -> card(organization, hit))
                    .toList();
        }

        private StorefrontPage.Card card(Organization organization, Found.Hit hit) {
            var entry = entries.get(hit.id());
            return new StorefrontPage.Card(
                    hit.id().path(),
                    hit.title(),
                    hit.summary(),
                    hit.hours(),
                    hit.isOpen(),
                    entry.hallmark(organization.name(), entry.year()).html());
        }
    }
}
