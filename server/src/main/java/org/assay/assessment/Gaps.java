package org.assay.assessment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import org.assay.assessment.TaskContent.PersonMarked;
import org.assay.assessment.TaskContent.RuleMarked;

/// Finds what keeps a task from being taken.
final class Gaps {
    private final List<String> found = new ArrayList<>();

    private Gaps() {}

    static List<String> in(RuleMarked content) {
        var gaps = new Gaps();
        gaps.unless(!content.items().isEmpty(), "Add a question.");
        gaps.unless(
                content.minutes() == null || (content.minutes() >= 1 && content.minutes() <= 600),
                "Give a time limit of 1 to 600 minutes, or none.");
        gaps.unique("question", content.items(), Item::id);
        content.items().forEach(gaps::item);
        return List.copyOf(gaps.found);
    }

    static List<String> in(PersonMarked content) {
        var gaps = new Gaps();
        gaps.unless(!content.prompt().isBlank(), "Write what learners are to do.");
        gaps.unless(!content.rubric().criteria().isEmpty(), "Add a criterion to the rubric.");
        gaps.unique("criterion", content.rubric().criteria(), Rubric.Criterion::id);
        content.rubric().criteria().forEach(gaps::criterion);
        for (var file : content.files()) {
            gaps.unless(!file.text().isBlank(), "Add what the file “%s” holds.".formatted(file.name()));
            gaps.unless(
                    file.name().matches("[\\w.-]{1,80}"),
                    "Name the file “%s” with letters, digits, points and hyphens.".formatted(file.name()));
        }
        return List.copyOf(gaps.found);
    }

    private void item(Item item) {
        var name = "Question " + item.id();
        unless(item.id().matches("[\\w-]{1,40}"), name + ": name it with letters, digits and hyphens.");
        unless(!item.stem().isBlank(), name + ": write the question.");
        unless(item.points() >= 1, name + ": give it at least one point.");
        switch (item) {
            case Item.Choice choice -> options(name, choice);
            case Item.Numeric numeric ->
                unless(numeric.numeric().tolerance().signum() >= 0, name + ": give a tolerance of zero or more.");
        }
    }

    private void options(String name, Item.Choice choice) {
        var ids = choice.options().stream().map(Item.Choice.Option::id).toList();
        unless(ids.size() >= 2, name + ": give at least two options.");
        unless(
                choice.options().stream().noneMatch(option -> option.text().isBlank()),
                name + ": write each option, or remove it.");
        unless(new HashSet<>(ids).size() == ids.size(), name + ": two options have the same id.");
        unless(!choice.correct().isEmpty(), name + ": say which option is right.");
        unless(new HashSet<>(ids).containsAll(choice.correct()), name + ": the right option is not among the options.");
    }

    private void criterion(Rubric.Criterion criterion) {
        var name = "Criterion “" + criterion.title() + "”";
        unless(!criterion.title().isBlank(), "Give each criterion a title.");
        unless(criterion.levels().size() >= 2, name + ": give at least two levels.");
        unless(
                criterion.levels().stream().noneMatch(level -> level.title().isBlank() || level.points() < 0),
                name + ": give each level a title, and zero points or more.");
        unless(criterion.maximum() > 0, name + ": let a level earn points.");
        unique("level of " + criterion.title(), criterion.levels(), Rubric.Level::id);
    }

    private <T> void unique(String what, Collection<T> things, Function<T, String> id) {
        var seen = new HashSet<String>();
        for (var thing : things) {
            unless(seen.add(id.apply(thing)), "There is more than one %s “%s”.".formatted(what, id.apply(thing)));
        }
    }

    private void unless(boolean holds, String gap) {
        if (!holds) found.add(gap);
    }
}
