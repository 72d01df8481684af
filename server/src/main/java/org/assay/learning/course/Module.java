package org.assay.learning.course;

import java.util.List;
import java.util.Optional;
import org.assay.catalog.EntryId;
import org.assay.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A module under its authors' hands: an organization owns it, and any of its courses may use a published version.
///
/// @param entry the definition whose outcomes its units name, or null
/// @param revision grows with each change; a change names the revision that it saw
/// @param published number of the newest published version; 0 where there is none
/// @param isChanged whether the draft differs from the newest published version
public record Module(
        ModuleId id,
        OrganizationId organization,
        @Nullable EntryId entry,
        String title,
        String summary,
        List<Unit> units,
        int revision,
        int published,
        boolean isChanged) {

    public Module {
        units = List.copyOf(units);
    }

    public Optional<Unit> unit(UnitId unit) {
        return units.stream().filter(each -> each.id().equals(unit)).findFirst();
    }

    public int minutes() {
        return units.stream().mapToInt(Unit::minutes).sum();
    }

    Module with(List<Unit> others) {
        return new Module(id, organization, entry, title, summary, others, revision, published, isChanged);
    }
}
