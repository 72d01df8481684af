package org.assay.learning.course;

import java.util.List;
import java.util.Optional;
import org.assay.catalog.EntryId;
import org.assay.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A course under its authors' hands.
///
/// @param entry the definition it leads to, or null; its tasks and outcomes are what conditions and coverage name
/// @param revision grows with each change; a change names the revision that it saw
/// @param published number of the newest published version; 0 where there is none
public record Course(
        CourseId id,
        OrganizationId organization,
        @Nullable EntryId entry,
        String title,
        List<Placement> placements,
        int revision,
        int published) {

    public Course {
        placements = List.copyOf(placements);
    }

    public Optional<Placement> placement(ModuleId module) {
        return placements.stream().filter(each -> each.module().equals(module)).findFirst();
    }

    Course with(List<Placement> others) {
        return new Course(id, organization, entry, title, others, revision, published);
    }
}
