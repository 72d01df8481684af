package org.assay.learning.authoring;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assay.catalog.Definition;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.Outlines.Part;
import org.assay.learning.course.Release;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.assay.web.Dates;

/// Conditions of release in words, for authors.
final class Conditions {
    private final List<Part> parts;
    private final List<Definition.Task> tasks;
    private final ZoneId zone;

    /// @param zone in which moments are said
    Conditions(List<Part> parts, List<Definition.Task> tasks, ZoneId zone) {
        this.zone = zone;
        this.parts = parts;
        this.tasks = tasks;
    }

    Map<String, List<String>> all() {
        var words = new LinkedHashMap<String, List<String>>();
        for (var part : parts) {
            var placement = part.placement();
            words.put(
                    placement.module().toString(),
                    placement.releases().stream().map(this::words).toList());
        }
        return words;
    }

    String words(Release release) {
        return switch (release) {
            case Release.From from -> "from " + Dates.local(from.at(), zone);
            case Release.AfterModule after -> "after “" + module(after.module()) + "”";
            case Release.AfterUnit after -> "after “" + unit(after.unit()) + "”";
            case Release.PracticeScore score ->
                "with %s%% or more in “%s”".formatted(percent(score.atLeast()), unit(score.unit()));
            case Release.TaskScore score ->
                "with %s%% or more in the task “%s”".formatted(percent(score.atLeast()), task(score.task()));
            case Release.InGroup in -> "for the group “" + in.group() + "”";
        };
    }

    private static String percent(BigDecimal fraction) {
        return fraction.movePointRight(2).stripTrailingZeros().toPlainString();
    }

    private String module(ModuleId id) {
        return parts.stream()
                .filter(part -> part.placement().module().equals(id))
                .map(Part::title)
                .findFirst()
                .orElse("a module that is gone");
    }

    private String unit(UnitId id) {
        return parts.stream()
                .flatMap(part -> part.units().stream())
                .filter(unit -> unit.id().equals(id))
                .map(Unit::title)
                .findFirst()
                .orElse("a unit that is gone");
    }

    private String task(String id) {
        return tasks.stream()
                .filter(task -> task.id().equals(id))
                .map(Definition.Task::title)
                .findFirst()
                .orElse(id);
    }
}
