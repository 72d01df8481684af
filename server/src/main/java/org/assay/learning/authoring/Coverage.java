package org.assay.learning.authoring;

import java.util.ArrayList;
import java.util.List;
import org.assay.catalog.Definition;
import org.assay.learning.course.Outlines.Part;
import org.assay.learning.course.Unit;

/// Where each outcome of a definition is taught, practised and assessed in a course.
///
/// @param taught titles of lessons and live sessions
/// @param practised titles of practice units and assignments
/// @param assessed titles of the definition's tasks
public record Coverage(Definition.Outcome outcome, List<String> taught, List<String> practised, List<String> assessed) {

    static List<Coverage> of(Definition definition, List<Part> parts) {
        var units = parts.stream().flatMap(part -> part.units().stream()).toList();
        return definition.outcomes().stream()
                .map(outcome -> of(definition, outcome, units))
                .toList();
    }

    private static Coverage of(Definition definition, Definition.Outcome outcome, List<Unit> units) {
        var taught = new ArrayList<String>();
        var practised = new ArrayList<String>();
        for (var unit : units) {
            if (!unit.outcomes().contains(outcome.id())) continue;
            var list = unit instanceof Unit.Practice || unit instanceof Unit.Assignment ? practised : taught;
            list.add(unit.title());
        }
        var assessed =
                definition.tasksOf(outcome).stream().map(Definition.Task::title).toList();
        return new Coverage(outcome, List.copyOf(taught), List.copyOf(practised), assessed);
    }

    public boolean hasGap() {
        return taught.isEmpty() || practised.isEmpty() || assessed.isEmpty();
    }

    /// What is missing, in words, such as `not practised`.
    public List<String> gaps() {
        var gaps = new ArrayList<String>();
        if (taught.isEmpty()) gaps.add("not taught");
        if (practised.isEmpty()) gaps.add("not practised");
        if (assessed.isEmpty()) gaps.add("not assessed");
        return gaps;
    }
}
