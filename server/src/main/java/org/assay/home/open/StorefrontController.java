package org.assay.home.open;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import org.assay.catalog.Offering;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Organization;
import org.assay.identity.Organizations;
import org.assay.identity.profile.Profiles;
import org.assay.identity.profile.Structuring;
import org.assay.shared.Refusal;
import org.assay.web.Page;
import org.assay.web.Public;
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
    @org.springframework.stereotype.Component
    static class Shelf {
        private final PublishedEntries entries;
        private final Offerings offerings;

        Shelf(PublishedEntries entries, Offerings offerings) {
            this.entries = entries;
            this.offerings = offerings;
        }

        /// At most 60, by title, in which all of the words stand.
        java.util.List<StorefrontPage.Card> cards(Organization organization, String query) {
            var open = offerings.open().stream().map(Offering::entry).collect(Collectors.toSet());
            var words = query.toLowerCase(Locale.ROOT).split("\\s+");
            return entries.list().stream()
                    .filter(entry -> entry.organization().equals(organization.id()))
                    .filter(entry -> {
                        var text = (entry.definition().title() + " "
                                        + entry.definition().summary())
                                .toLowerCase(Locale.ROOT);
                        return java.util.Arrays.stream(words).allMatch(text::contains);
                    })
                    .limit(MOST_CARDS)
                    .map(entry -> new StorefrontPage.Card(
                            entry.id().path(),
                            entry.definition().title(),
                            entry.definition().summary(),
                            entry.definition().hours(),
                            open.contains(entry.id()),
                            entry.hallmark(organization.name(), entry.year()).html()))
                    .toList();
        }
    }
}
