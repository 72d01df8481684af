package org.assay.home.open;

import java.util.List;
import org.assay.catalog.Offering;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.catalog.medallion.Size;
import org.assay.identity.Acting;
import org.assay.identity.Organizations;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolments;
import org.assay.learning.course.Courses;
import org.assay.learning.course.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Puts together what the page of a definition shows.
@Component
class Definitions {
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

    @Transactional
    public DefinitionPage page(PublishedEntry entry) {
        var organization = organizations.get(entry.organization());
        var offering = offerings.list(entry.id()).stream()
                .filter(Offering::isOpen)
                .findFirst()
                .orElse(null);
        return new DefinitionPage(
                entry,
                organization,
                offering,
                offering == null ? null : joined.path(offering),
                offering == null ? List.of() : joined.lessons(offering),
                newer(entry),
                Rules.of(entry.definition().requirement()),
                entries.medallion(entry).svg(Size.FULL),
                entry.hallmark(organization.name(), entry.year()).html());
    }

    private @Nullable String newer(PublishedEntry entry) {
        var newest = entries.versions(entry.id().entry()).getFirst();
        return newest.id().equals(entry.id()) ? null : newest.id().path();
    }

    /// What `learning` knows of an offering, as far as this visitor may see it.
    @Component
    static class Joined {
        private final Enrolments enrolments;
        private final Courses courses;
        private final Tenancy tenancy;

        Joined(Enrolments enrolments, Courses courses, Tenancy tenancy) {
            this.enrolments = enrolments;
            this.courses = courses;
            this.tenancy = tenancy;
        }

        @Nullable
        String path(Offering offering) {
            return Acting.now()
                    .by()
                    .flatMap(person -> enrolments.find(person, offering.id()))
                    .map(enrolment -> "/enrolments/" + enrolment.id())
                    .orElse(null);
        }

        /// Titles of the lessons of an open offering: they are public, what stands in them is not.
        List<String> lessons(Offering offering) {
            return tenancy.as(Acting.organization(offering.organization()), () -> courses.of(offering.id()))
                    .map(course -> course.units().stream().map(Unit::title).toList())
                    .orElse(List.of());
        }
    }
}
