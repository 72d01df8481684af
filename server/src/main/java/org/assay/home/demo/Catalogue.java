package org.assay.home.demo;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.assessment.Filling;
import org.assay.catalog.Authoring;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.Offering;
import org.assay.catalog.OfferingId;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.Scheduling;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.identity.licences.Demand;
import org.assay.identity.licences.LicenceKind;
import org.assay.identity.licences.Licences;
import org.assay.learning.course.Arranging;
import org.assay.learning.course.Composing;

/// Fills the catalogue: each definition is written by one member of staff and published by another, each course made of
/// modules, filled and opened.
final class Catalogue {
    private final Authoring authoring;
    private final Scheduling scheduling;
    private final Filling filling;
    private final Tenancy tenancy;
    private final Courses courses;
    private final PublishedEntries published;

    // Six: what a course is made with.
    Catalogue(
            Authoring authoring,
            Scheduling scheduling,
            Filling filling,
            Tenancy tenancy,
            Courses courses,
            PublishedEntries published) {
        this.published = published;
        this.authoring = authoring;
        this.scheduling = scheduling;
        this.filling = filling;
        this.tenancy = tenancy;
        this.courses = courses;
    }

    /// The id of the published entry.
    String publish(House.Team team, CourseFiles files) {
        var author = team.house().as(team.author().id);
        var entry = tenancy.as(author, () -> authoring.start(files.definition()));
        var findings = tenancy.as(author, () -> authoring.requestReview(entry, 1));
        if (!findings.isEmpty()) throw new IllegalStateException("the demonstration has findings: " + findings);
        tenancy.as(team.house().as(team.reviewer().id), () -> authoring.publish(entry, 1));
        return entry.toString();
    }

    /// From now on whoever publishes here holds this.
    String demand(House house, Licences licences, EntryId entry) {
        var version = new EntryVersion(entry, 1);
        var title = published.get(version).definition().title();
        var demand = new Demand(LicenceKind.PUBLISH, entry.value(), title, version.path());
        tenancy.as(house.as(house.author.id), () -> licences.demand(house.id, demand));
        return title;
    }

    /// The id of an entry that is still a draft of one person's.
    String draft(House house, PersonId author, CourseFiles files) {
        return tenancy.as(house.as(author), () -> authoring.start(files.definition()))
                .toString();
    }

    /// The id of an open offering of an entry, with the course in one language.
    String offer(House.Team team, CourseFiles files, String entry, Offering.Facts facts) {
        return tenancy.as(team.house().as(team.author().id), () -> open(files, EntryId.of(entry), facts))
                .toString();
    }

    private OfferingId open(CourseFiles files, EntryId entry, Offering.Facts facts) {
        var offering = scheduling.plan(new EntryVersion(entry, 1), facts).id();
        courses.arrange(offering, entry, files, facts);
        for (var task : files.definition().tasks()) filling.fill(offering, task.id(), 0, files.task(task));
        scheduling.open(offering);
        return offering;
    }

    /// Makes the course of an offering out of its modules.
    static final class Courses {
        private final Composing composing;
        private final Arranging arranging;

        Courses(Composing composing, Arranging arranging) {
            this.composing = composing;
            this.arranging = arranging;
        }

        void arrange(OfferingId offering, EntryId entry, CourseFiles files, Offering.Facts facts) {
            var course = arranging.start(title(files, facts), entry).id();
            for (var part : files.modules(facts.language())) {
                var module = composing.start(part.title(), "", entry).id();
                for (var unit : part.units()) composing.put(module, unit, null);
                arranging.place(course, module);
            }
            arranging.pin(offering, arranging.publish(course));
        }

        /// Told apart by the offering's name and language where there is one.
        private static String title(CourseFiles files, Offering.Facts facts) {
            return Stream.of(
                            files.definition().title(),
                            facts.name(),
                            Locale.of(facts.language()).getDisplayLanguage(Locale.UK))
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(", "));
        }
    }
}
