package org.assay.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.catalog.Definition;
import org.assay.learning.course.CourseVersion;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.Release;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.assay.web.Dates;

/// Judges conditions of release by what somebody has done.
///
/// @param done units
/// @param right practice questions whose last answer was right, by unit
/// @param scores best fractions, by task
/// @param groups that the learner is in
/// @param tasks of the definition, for their titles
/// @param zone of the offering, in which moments are said
record Unlocking(
        CourseVersion course,
        Set<UnitId> done,
        Map<UnitId, Integer> right,
        Map<String, BigDecimal> scores,
        Set<String> groups,
        List<Definition.Task> tasks,
        ZoneId zone,
        Instant now) {

    /// Why each module that is not open is locked.
    Map<ModuleId, List<Lock>> locks() {
        var locks = new LinkedHashMap<ModuleId, List<Lock>>();
        for (var placed : course.modules()) {
            var unmet = placed.releases().stream()
                    .flatMap(release -> unmet(release).stream())
                    .toList();
            if (!unmet.isEmpty()) locks.put(placed.module().module(), unmet);
        }
        return locks;
    }

    private Optional<Lock> unmet(Release release) {
        return switch (release) {
            case Release.From from ->
                now.isBefore(from.at())
                        ? Optional.of(Lock.of("Opens on {0}", Dates.local(from.at(), zone)))
                        : Optional.empty();
            case Release.AfterModule after -> afterModule(after.module());
            case Release.AfterUnit after ->
                done.contains(after.unit())
                        ? Optional.empty()
                        : Optional.of(Lock.of("Opens when you have done “{0}”", title(after.unit())));
            case Release.PracticeScore score -> practised(score);
            case Release.TaskScore score -> scored(score);
            case Release.InGroup in ->
                groups.contains(in.group())
                        ? Optional.empty()
                        : Optional.of(
                                Lock.of("For the group “{0}”. Ask your instructor which group you are in", in.group()));
        };
    }

    private Optional<Lock> afterModule(ModuleId id) {
        var module = course.modules().stream()
                .map(CourseVersion.Placed::module)
                .filter(each -> each.module().equals(id))
                .findFirst();
        var isDone = module.isPresent() && module.get().units().stream().allMatch(unit -> done.contains(unit.id()));
        return isDone
                ? Optional.empty()
                : Optional.of(Lock.of(
                        "Opens when you have done everything in “{0}”",
                        module.map(each -> each.title()).orElse("")));
    }

    private Optional<Lock> practised(Release.PracticeScore score) {
        int all = course.unit(score.unit())
                .map(unit -> unit instanceof Unit.Practice practice
                        ? practice.items().size()
                        : 0)
                .orElse(0);
        int good = right.getOrDefault(score.unit(), 0);
        var needed = score.atLeast()
                .multiply(BigDecimal.valueOf(all))
                .setScale(0, RoundingMode.CEILING)
                .intValue();
        return all > 0 && good >= needed
                ? Optional.empty()
                : Optional.of(Lock.of(
                        "Opens when {0} of {1} questions in “{2}” are right; {3} are so far",
                        needed, all, title(score.unit()), good));
    }

    private Optional<Lock> scored(Release.TaskScore score) {
        var reached = scores.get(score.task());
        if (reached != null && reached.compareTo(score.atLeast()) >= 0) return Optional.empty();
        var title = tasks.stream()
                .filter(task -> task.id().equals(score.task()))
                .map(Definition.Task::title)
                .findFirst()
                .orElse(score.task());
        var percent = score.atLeast().movePointRight(2).stripTrailingZeros().toPlainString();
        return Optional.of(Lock.of("Opens with {0}% or more in the task “{1}”", percent, title));
    }

    private String title(UnitId id) {
        return course.unit(id).map(Unit::title).orElse("");
    }
}
