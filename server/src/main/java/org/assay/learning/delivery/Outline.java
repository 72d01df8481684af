package org.assay.learning.delivery;

import java.util.ArrayList;
import java.util.List;
import org.assay.learning.Lock;
import org.assay.learning.Standing;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.jspecify.annotations.Nullable;

/// A module as its learner sees it in a list.
///
/// @param locks why it is not open; empty where it is
public record Outline(ModuleId id, String title, List<Line> units, List<Lock> locks) {

    /// A unit as its learner sees it in a list.
    ///
    /// @param icon of its kind
    public record Line(UnitId id, String title, int minutes, String icon, boolean done) {}

    /// The step of a pace that is this module's, or null.
    public Pace.@Nullable Step step(List<Pace.Step> steps) {
        return Pace.of(steps, id);
    }

    public boolean isLocked() {
        return !locks.isEmpty();
    }

    static List<Outline> of(Standing standing) {
        var modules = new ArrayList<Outline>();
        for (var placed : standing.course().modules()) {
            var module = placed.module();
            var lines = module.units().stream()
                    .map(unit -> new Line(unit.id(), unit.title(), unit.minutes(), icon(unit), standing.isDone(unit)))
                    .toList();
            modules.add(new Outline(module.module(), module.title(), lines, standing.locks(module.module())));
        }
        return List.copyOf(modules);
    }

    static String icon(Unit unit) {
        return switch (unit) {
            case Unit.Lesson lesson -> lesson.video() == null ? "book" : "play";
            case Unit.Practice _ -> "target";
            case Unit.Assignment _ -> "edit";
            case Unit.Session _ -> "calendar";
        };
    }
}
