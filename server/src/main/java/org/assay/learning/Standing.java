package org.assay.learning;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.learning.course.CourseVersion;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.jspecify.annotations.Nullable;

/// How somebody stands in their course: what is done, and what is not open yet.
///
/// @param locks why each module that is not open is locked; a module that is not named is open
/// @param place the unit that was opened last, or null
public record Standing(
        CourseVersion course,
        Set<UnitId> done,
        Map<ModuleId, List<Lock>> locks,
        @Nullable UnitId place) {

    public Standing {
        done = Set.copyOf(done);
        locks = Map.copyOf(locks);
    }

    public boolean isDone(Unit unit) {
        return done.contains(unit.id());
    }

    public List<Lock> locks(ModuleId module) {
        return locks.getOrDefault(module, List.of());
    }

    public List<Lock> locks(UnitId unit) {
        return course.placeOf(unit)
                .map(placed -> locks(placed.module().module()))
                .orElse(List.of());
    }

    /// Where to go on: the unit opened last while it is open and not done, else the first such unit.
    public Optional<Unit> next() {
        var open = open();
        return open.stream()
                .filter(unit -> unit.id().equals(place))
                .findFirst()
                .or(() -> open.stream().findFirst());
    }

    /// The unit after `unit`, of whatever module; empty after the last.
    public Optional<Unit> after(UnitId unit) {
        return beside(unit, 1);
    }

    public Optional<Unit> before(UnitId unit) {
        return beside(unit, -1);
    }

    /// Place of a unit in the course, from 1.
    public int number(UnitId unit) {
        var units = course.units();
        for (var i = 0; i < units.size(); i++) if (units.get(i).id().equals(unit)) return i + 1;
        return 0;
    }

    /// Units not done yet in modules that are open.
    public List<Unit> open() {
        var open = new ArrayList<Unit>();
        for (var placed : course.modules()) {
            if (!locks(placed.module().module()).isEmpty()) continue;
            placed.module().units().stream().filter(unit -> !isDone(unit)).forEach(open::add);
        }
        return open;
    }

    private Optional<Unit> beside(UnitId unit, int by) {
        var units = course.units();
        int index = number(unit) - 1 + by;
        return index >= 0 && index < units.size() ? Optional.of(units.get(index)) : Optional.empty();
    }
}
