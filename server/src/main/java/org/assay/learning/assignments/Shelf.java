package org.assay.learning.assignments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assay.catalog.Offering;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.People;
import org.assay.identity.Person;
import org.assay.identity.PersonId;
import org.assay.learning.course.CourseVersion;
import org.assay.learning.course.Courses;
import org.assay.learning.course.Unit;
import org.assay.learning.course.Unit.Assignment;
import org.assay.learning.course.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What those who teach read about what was handed in: asked acting for the organization.
@Component
class Shelf {
    private final Offerings offerings;
    private final PublishedEntries entries;
    private final Courses courses;
    private final People people;

    Shelf(Offerings offerings, PublishedEntries entries, Courses courses, People people) {
        this.offerings = offerings;
        this.entries = entries;
        this.courses = courses;
        this.people = people;
    }

    Offering offering(OfferingId id) {
        return offerings.get(id);
    }

    String title(OfferingId id) {
        return entries.get(offerings.get(id).entry()).definition().title();
    }

    /// The assignments of an offering's course, in order.
    Map<UnitId, Assignment> assignments(OfferingId id) {
        var all = new LinkedHashMap<UnitId, Assignment>();
        List<Unit> units = courses.of(id).map(CourseVersion::units).orElse(List.of());
        for (var unit : units) if (unit instanceof Assignment assignment) all.put(unit.id(), assignment);
        return all;
    }

    static String title(@Nullable Map<UnitId, Assignment> all, UnitId unit) {
        var found = all == null ? null : all.get(unit);
        return found == null ? "An assignment that is gone" : found.title();
    }

    Map<PersonId, String> names(List<PersonId> ids) {
        return people.list(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Person::id, Person::name));
    }
}
