package org.assay.learning.authoring;

import java.util.List;
import java.util.Optional;
import org.assay.learning.course.CourseId;
import org.assay.learning.course.ModuleVersion;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// A published version of a module, as it reads, or what a course would get with it.
///
/// @param changes what differs from the version that a course has; empty where none is compared
/// @param course that would take it, or null
/// @param before number of the version that the course has now
public record VersionPage(
        ModuleVersion version,
        List<Change> changes,
        @Nullable CourseId course,
        int before) implements Page {

    VersionPage(ModuleVersion version, List<Change> changes) {
        this(version, changes, null, 0);
    }

    /// What becomes of one unit.
    ///
    /// @param what `New`, `Changed`, `Taken out` or `As it was`
    public record Change(UnitId id, String what, String title, int minutes) {}

    static List<Change> changes(ModuleVersion before, ModuleVersion after) {
        var kept = after.units().stream().map(unit -> change(before.unit(unit.id()), unit));
        var gone = before.units().stream()
                .filter(unit -> after.unit(unit.id()).isEmpty())
                .map(unit -> new Change(unit.id(), "Taken out", unit.title(), unit.minutes()));
        return java.util.stream.Stream.concat(kept, gone).toList();
    }

    private static Change change(Optional<Unit> before, Unit unit) {
        var what = before.isEmpty() ? "New" : before.get().equals(unit) ? "As it was" : "Changed";
        return new Change(unit.id(), what, unit.title(), unit.minutes());
    }

    @Override
    public String title() {
        return version.title();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }
}
