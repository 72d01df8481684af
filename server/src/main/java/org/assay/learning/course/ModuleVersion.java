package org.assay.learning.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assay.identity.OrganizationId;

/// A module as it was published: it never changes.
///
/// @param number from 1
/// @param summary what it is good for, in a sentence or two
public record ModuleVersion(
        ModuleId module,
        int number,
        OrganizationId organization,
        String title,
        String summary,
        List<Unit> units,
        Instant publishedAt) {

    public ModuleVersion {
        units = List.copyOf(units);
    }

    public Optional<Unit> unit(UnitId id) {
        return units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    }

    public int minutes() {
        return units.stream().mapToInt(Unit::minutes).sum();
    }
}
