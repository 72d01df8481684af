package org.assay.learning.authoring;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.catalog.Definition;
import org.assay.catalog.Entries;
import org.assay.catalog.EntryId;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.learning.course.CourseId;
import org.assay.learning.course.Courses;
import org.assay.learning.course.ModuleId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What authors may choose from: their organization's definitions, and what those declare.
@Component
class Choices {
    private final Entries entries;
    private final Courses courses;
    private final Offerings offerings;

    Choices(Entries entries, Courses courses, Offerings offerings) {
        this.entries = entries;
        this.courses = courses;
        this.offerings = offerings;
    }

    /// Titles by id, with an empty choice first.
    Map<String, String> definitions() {
        var titles = new LinkedHashMap<String, String>();
        titles.put("", "None");
        entries.titles("").forEach((id, title) -> titles.put(id.toString(), title));
        return titles;
    }

    /// Of the newest offering that uses a course; UTC where none does.
    ZoneId zone(CourseId course) {
        return zone(courses.pinned(course).stream()
                .map(Courses.Pinned::offering)
                .findFirst()
                .orElse(null));
    }

    /// Of the newest offering of a course that uses a module; UTC where none does.
    ZoneId zone(ModuleId module) {
        return zone(courses.using(module).stream()
                .flatMap(each -> courses.pinned(each.id()).stream())
                .map(Courses.Pinned::offering)
                .findFirst()
                .orElse(null));
    }

    private ZoneId zone(@Nullable OfferingId offering) {
        return offering == null
                ? ZoneId.of("Etc/UTC")
                : offerings.get(offering).facts().zone();
    }

    List<Definition.Outcome> outcomes(@Nullable EntryId entry) {
        return entry == null ? List.of() : entries.get(entry).definition().outcomes();
    }

    List<Definition.Task> tasks(@Nullable EntryId entry) {
        return entry == null ? List.of() : entries.get(entry).definition().tasks();
    }
}
