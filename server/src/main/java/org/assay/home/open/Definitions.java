package org.assay.home.open;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.assay.catalog.ClaimAdvice;
import org.assay.catalog.ClaimType;
import org.assay.catalog.EntryId;
import org.assay.catalog.Offering;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.catalog.Texts;
import org.assay.catalog.medallion.Size;
import org.assay.identity.Acting;
import org.assay.identity.Organization;
import org.assay.identity.Organizations;
import org.assay.identity.Tenancy;
import org.assay.identity.profile.Accreditation;
import org.assay.identity.profile.Profiles;
import org.assay.learning.Enrolment;
import org.assay.learning.Enrolments;
import org.assay.learning.Seats;
import org.assay.learning.course.Courses;
import org.assay.learning.course.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what the page of a definition shows.
@Component
class Definitions {
    private static final int MOST_OFFERS = 20;
    private final PublishedEntries entries;
    private final Offerings offerings;
    private final Organizations organizations;
    private final Joined joined;

    Definitions(PublishedEntries entries, Offerings offerings, Organizations organizations, Joined joined) {
        this.entries = entries;
        this.offerings = offerings;
        this.organizations = organizations;
        this.joined = joined;
    }

    /// @param language of the visitor's choice; the original where the definition is not in it
    @Transactional
    public DefinitionPage page(PublishedEntry original, @Nullable String language) {
        var entry = language == null ? original : original.in(language);
        var organization = organizations.get(entry.organization());
        var offers = offers(original);
        var definition = entry.definition();
        return new DefinitionPage(
                entry,
                original.definition().language(),
                Texts.languages(original.definition()),
                organization,
                joined.recognised(organization),
                offers,
                offers.isEmpty() ? List.of() : joined.lessons(offers.getFirst().offering()),
                newer(entry),
                entry.id().number() == 1 ? null : entry.id().number() - 1,
                upgrade(definition.particulars().upgrade()),
                Rules.of(definition.requirement()),
                ClaimAdvice.authenticShare(definition).movePointRight(2).intValue(),
                entries.medallion(entry).svg(Size.FULL),
                entry.hallmark(organization.name(), entry.year()).html());
    }

    /// Those that are open and not over, unless the visitor is on them, the self-paced ones and the soonest first; at
    /// most 20.
    private List<DefinitionPage.Offer> offers(PublishedEntry entry) {
        return offerings.list(entry.id()).stream()
                .filter(Offering::isOpen)
                .filter(joined::concerns)
                .sorted(Comparator.comparing(
                        offering -> offering.facts().startsAt(), Comparator.nullsFirst(Comparator.naturalOrder())))
                .limit(MOST_OFFERS)
                .map(joined::offer)
                .toList();
    }

    private @Nullable PublishedEntry upgrade(@Nullable EntryId entry) {
        if (entry == null) return null;
        return entries.versions(entry).stream()
                .filter(each -> !each.isRetired() && each.definition().claimType() == ClaimType.ASSESSED)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String newer(PublishedEntry entry) {
        var newest = entries.versions(entry.id().entry()).getFirst();
        return newest.id().equals(entry.id()) ? null : newest.id().path();
    }

    /// What `learning` knows of an offering, as far as this visitor may see it.
    @Component
    static class Joined {
        private final Enrolments enrolments;
        private final Seats seats;
        private final Courses courses;
        private final Tenancy tenancy;
        private final Profiles profiles;
        private final Clock clock;

        // Six: what other modules say on this page.
        Joined(Enrolments enrolments, Seats seats, Courses courses, Tenancy tenancy, Profiles profiles, Clock clock) {
            this.profiles = profiles;
            this.clock = clock;
            this.enrolments = enrolments;
            this.seats = seats;
            this.courses = courses;
            this.tenancy = tenancy;
        }

        /// Accreditations that hold today, by the organization's own calendar.
        List<Accreditation> recognised(Organization organization) {
            var zone = profiles.manner(organization.id()).zone();
            var today = LocalDate.ofInstant(clock.instant(), zone);
            return profiles.accreditations(organization.id()).stream()
                    .filter(each -> switch (each.state(today)) {
                        case VALID, EXPIRING -> true;
                        case COMING, EXPIRED -> false;
                    })
                    .toList();
        }

        /// Whether the visitor can still make something of it.
        boolean concerns(Offering offering) {
            return !offering.isOver(clock.instant()) || enrolment(offering).isPresent();
        }

        private Optional<Enrolment> enrolment(Offering offering) {
            return Acting.now().by().flatMap(each -> enrolments.find(each, offering.id()));
        }

        DefinitionPage.Offer offer(Offering offering) {
            var person = Acting.now().by();
            var enrolment =
                    enrolment(offering).map(each -> "/enrolments/" + each.id()).orElse(null);
            return tenancy.as(
                    Acting.organization(offering.organization()),
                    () -> new DefinitionPage.Offer(
                            offering,
                            enrolment,
                            seats.left(offering)
                                    .map(left -> Math.max(0, left - seats.waiting(offering.id())))
                                    .orElse(null),
                            person.flatMap(each -> seats.place(each, offering.id()))
                                    .orElse(null),
                            seats.takesPeople(offering)));
        }

        /// Titles of the lessons of an open offering: they are public, what stands in them is not.
        List<String> lessons(Offering offering) {
            return tenancy.as(Acting.organization(offering.organization()), () -> courses.of(offering.id()))
                    .map(course -> course.units().stream().map(Unit::title).toList())
                    .orElse(List.of());
        }
    }
}
