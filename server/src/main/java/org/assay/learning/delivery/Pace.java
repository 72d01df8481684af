package org.assay.learning.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.assay.learning.Standing;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.jspecify.annotations.Nullable;

/// A pace that somebody chose: what was left on the first day, spread evenly over so many weeks.
///
/// @param startsOn first day
/// @param done what was done before that day and so is not part of the plan
public record Pace(LocalDate startsOn, int weeks, Set<UnitId> done) {
    public static final int MOST_WEEKS = 104;

    public Pace {
        done = Set.copyOf(done);
    }

    /// The day by which a module is to be done.
    ///
    /// @param isBehind that day has passed, and something in it is not done
    public record Step(ModuleId module, LocalDate by, boolean isBehind) {}

    /// The days of the modules that are left in the plan, in the order of the course.
    public List<Step> steps(Standing standing, LocalDate today) {
        long all = Math.max(1, minutes(standing.course().units()));
        long sofar = 0;
        var steps = new ArrayList<Step>();
        for (var placed : standing.course().modules()) {
            var units = placed.module().units();
            long here = minutes(units);
            if (here == 0) continue;
            sofar += here;
            var by = startsOn.plusDays(Math.max(1, Math.ceilDiv(sofar * weeks * 7, all)));
            boolean isDone = units.stream().allMatch(standing::isDone);
            steps.add(new Step(placed.module().module(), by, !isDone && by.isBefore(today)));
        }
        return List.copyOf(steps);
    }

    /// Weeks that so many minutes take at so many hours a week, 1 to 104.
    static int weeks(int minutes, int hours) {
        return Math.clamp(Math.ceilDiv(minutes, hours * 60), 1, MOST_WEEKS);
    }

    /// The step of a module, or null where it is not in the plan.
    static @Nullable Step of(List<Step> steps, ModuleId module) {
        for (var step : steps) if (Objects.equals(step.module(), module)) return step;
        return null;
    }

    private long minutes(List<Unit> units) {
        return units.stream()
                .filter(unit -> !done.contains(unit.id()))
                .mapToLong(Unit::minutes)
                .sum();
    }
}
