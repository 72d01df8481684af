package org.assay.learning.course;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assay.catalog.PublishedEntries;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Looks at a course under its authors' hands: what stands in it, and whether every module can ever open.
@Component
@Transactional
public class Outlines {
    private final Modules modules;
    private final PublishedEntries entries;

    Outlines(Modules modules, PublishedEntries entries) {
        this.modules = modules;
        this.entries = entries;
    }

    /// One module in a course's draft.
    ///
    /// @param title as in the version that is placed, or in the draft where none is published
    /// @param newest number of the newest published version; 0 where there is none
    public record Part(Placement placement, String title, List<Unit> units, int newest) {

        public boolean isOutdated() {
            return placement.version() > 0 && placement.version() < newest;
        }

        public int minutes() {
            return units.stream().mapToInt(Unit::minutes).sum();
        }
    }

    /// The modules of the draft, in order.
    public List<Part> parts(Course course) {
        return course.placements().stream().map(this::part).toList();
    }

    private Part part(Placement placement) {
        var module = modules.get(placement.module());
        if (placement.version() == 0) return new Part(placement, module.title(), module.units(), module.published());
        var version = modules.version(placement.module(), placement.version());
        return new Part(placement, version.title(), version.units(), module.published());
    }

    int newest(ModuleId module) {
        return modules.get(module).published();
    }

    /// What keeps a module closed for ever, each a sentence that says how to mend it; empty where every one can open.
    List<String> faults(Course course) {
        var parts = new LinkedHashMap<ModuleId, Part>();
        for (var part : parts(course)) parts.put(part.placement().module(), part);
        var faults = new LinkedHashSet<String>();
        var waits = new LinkedHashMap<ModuleId, Set<ModuleId>>();
        for (var part : parts.values()) {
            var others = new HashSet<ModuleId>();
            for (var release : part.placement().releases()) {
                waitsFor(release, parts).ifPresentOrElse(others::addAll, () -> faults.add(deadEnd(part, release)));
                unknownTask(course, part, release).ifPresent(faults::add);
            }
            waits.put(part.placement().module(), others);
        }
        loop(waits, parts).ifPresent(faults::add);
        return List.copyOf(faults);
    }

    /// The modules that a condition waits for; empty where it names something that the course does not have.
    private static Optional<Set<ModuleId>> waitsFor(Release release, Map<ModuleId, Part> parts) {
        return switch (release) {
            case Release.AfterModule after ->
                parts.containsKey(after.module()) ? Optional.of(Set.of(after.module())) : Optional.empty();
            case Release.AfterUnit after -> holding(after.unit(), Unit.class, parts);
            case Release.PracticeScore score -> holding(score.unit(), Unit.Practice.class, parts);
            default -> Optional.of(Set.of());
        };
    }

    private static Optional<Set<ModuleId>> holding(UnitId id, Class<? extends Unit> kind, Map<ModuleId, Part> parts) {
        return parts.values().stream()
                .filter(part -> part.units().stream().anyMatch(unit -> unit.id().equals(id) && kind.isInstance(unit)))
                .map(part -> Set.of(part.placement().module()))
                .findFirst();
    }

    private Optional<String> unknownTask(Course course, Part part, Release release) {
        if (!(release instanceof Release.TaskScore score)) return Optional.empty();
        var known = course.entry() != null
                && entries.versions(course.entry()).stream()
                        .limit(1)
                        .flatMap(entry -> entry.definition().tasks().stream())
                        .anyMatch(task -> task.id().equals(score.task()));
        return known ? Optional.empty() : Optional.of(deadEnd(part, release));
    }

    private static String deadEnd(Part part, Release release) {
        var missing = switch (release) {
            case Release.AfterModule _ -> "a module that is not in this course";
            case Release.AfterUnit _ -> "a unit that is not in this course";
            case Release.PracticeScore _ -> "a practice unit that is not in this course";
            default -> "a task that the definition does not have";
        };
        return "“%s” would never open: it waits for %s. Choose something else that it waits for."
                .formatted(part.title(), missing);
    }

    private static Optional<String> loop(Map<ModuleId, Set<ModuleId>> waits, Map<ModuleId, Part> parts) {
        for (var start : waits.keySet()) {
            var path = new ArrayList<ModuleId>();
            if (leadsBack(start, start, waits, path, new HashSet<>())) {
                var titles =
                        path.stream().map(id -> "“" + title(parts, id) + "”").toList();
                return Optional.of(
                        titles.size() == 1
                                ? titles.getFirst() + " would never open: it waits for itself. Choose another module."
                                : "None of these would ever open, because each waits for the next: "
                                        + String.join(", ", titles) + ". Take one of the conditions away.");
            }
        }
        return Optional.empty();
    }

    private static String title(Map<ModuleId, Part> parts, ModuleId id) {
        var part = parts.get(id);
        return part == null ? "" : part.title();
    }

    private static boolean leadsBack(
            ModuleId start,
            ModuleId here,
            Map<ModuleId, Set<ModuleId>> waits,
            List<ModuleId> path,
            Set<ModuleId> visited) {
        path.add(here);
        for (var next : waits.getOrDefault(here, Set.of())) {
            if (next.equals(start)) return true;
            if (visited.add(next) && leadsBack(start, next, waits, path, visited)) return true;
        }
        path.removeLast();
        return false;
    }
}
