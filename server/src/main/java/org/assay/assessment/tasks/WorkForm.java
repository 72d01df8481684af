package org.assay.assessment.tasks;

import static org.assay.assessment.tasks.Numbers.isBlank;
import static org.assay.assessment.tasks.Numbers.text;
import static org.assay.assessment.tasks.Numbers.whole;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assay.assessment.Rubric;
import org.assay.assessment.TaskContent.PersonMarked;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// Work to be marked by a person, as its author typed it. Rows without a title or name are left out.
///
/// @param minimum fewest words, or empty; with `maximum`
/// @param version number of the version that was changed
public record WorkForm(
        @Nullable String prompt,
        @Nullable String minimum,
        @Nullable String maximum,
        @Nullable List<CriterionForm> criteria,
        @Nullable List<MaterialForm> files,
        @Nullable String version)
        implements Form {
    private static final int LEAST_LEVELS = 4;

    /// @param id empty for a new criterion
    public record CriterionForm(
            @Nullable String id,
            @Nullable String title,
            @Nullable String outcome,
            @Nullable String description,
            @Nullable List<LevelForm> levels) {

        public List<LevelForm> rows() {
            return Objects.requireNonNullElse(levels, List.of());
        }
    }

    /// @param id empty for a new level
    public record LevelForm(
            @Nullable String id,
            @Nullable String title,
            @Nullable String points,
            @Nullable String description) {}

    public record MaterialForm(
            @Nullable String name, @Nullable String text) {}

    static WorkForm from(PersonMarked work, int version) {
        var words = work.words();
        return new WorkForm(
                work.prompt(),
                words == null ? "" : String.valueOf(words.minimum()),
                words == null ? "" : String.valueOf(words.maximum()),
                work.rubric().criteria().stream().map(WorkForm::from).toList(),
                work.files().stream()
                        .map(file -> new MaterialForm(file.name(), file.text()))
                        .toList(),
                String.valueOf(version));
    }

    private static CriterionForm from(Rubric.Criterion criterion) {
        var levels = criterion.levels().stream()
                .map(level ->
                        new LevelForm(level.id(), level.title(), String.valueOf(level.points()), level.description()))
                .toList();
        return new CriterionForm(
                criterion.id(), criterion.title(), criterion.outcome(), criterion.description(), levels);
    }

    public List<CriterionForm> criterionRows() {
        return Objects.requireNonNullElse(criteria, List.of());
    }

    public List<MaterialForm> fileRows() {
        return Objects.requireNonNullElse(files, List.of());
    }

    /// The same with an empty criterion, empty levels and an empty file at the end. Places of what was typed stay.
    WorkForm withRoom() {
        var rows = new ArrayList<CriterionForm>();
        for (var row : criterionRows()) rows.add(withRoom(row));
        if (rows.isEmpty() || !isBlank(rows.getLast().title())) {
            rows.add(withRoom(new CriterionForm("", "", "", "", List.of())));
        }
        var materials = new ArrayList<>(fileRows());
        if (materials.isEmpty() || !isBlank(materials.getLast().name())) materials.add(new MaterialForm("", ""));
        return new WorkForm(prompt, minimum, maximum, rows, materials, version);
    }

    private static CriterionForm withRoom(CriterionForm row) {
        var levels = new ArrayList<>(row.rows());
        while (levels.size() < LEAST_LEVELS || !isBlank(levels.getLast().title())) {
            levels.add(new LevelForm("", "", "", ""));
        }
        return new CriterionForm(row.id(), row.title(), row.outcome(), row.description(), levels);
    }

    WorkForm onto(int newest) {
        return new WorkForm(prompt, minimum, maximum, criteria, files, String.valueOf(newest));
    }

    FormErrors check() {
        var errors = new FormErrors()
                .require("prompt", prompt, "Write what learners are to do.")
                .atMost("prompt", prompt, 20_000);
        if (isBlank(minimum) != isBlank(maximum)) errors.add("maximum", "Enter both numbers of words, or neither.");
        checkWords(errors);
        for (int i = 0; i < criterionRows().size(); i++) {
            checkLevels(errors, "criteria[" + i + "]", criterionRows().get(i));
        }
        for (int i = 0; i < fileRows().size(); i++) {
            errors.atMost("files[" + i + "].text", fileRows().get(i).text(), 300_000);
        }
        return errors;
    }

    private void checkWords(FormErrors errors) {
        var fewest = whole(minimum);
        var most = whole(maximum);
        if (!isBlank(minimum) && fewest == null) errors.add("minimum", "Enter a whole number of words.");
        if (!isBlank(maximum) && (most == null || (fewest != null && most < fewest))) {
            errors.add("maximum", "Enter a whole number of words that is not below the fewest.");
        }
    }

    private static void checkLevels(FormErrors errors, String place, CriterionForm criterion) {
        for (int j = 0; j < criterion.rows().size(); j++) {
            var level = criterion.rows().get(j);
            if (!isBlank(level.title()) && whole(level.points()) == null) {
                errors.add(place + ".levels[" + j + "].points", "Enter the points of “" + level.title() + "”.");
            }
        }
    }

    /// The checked form's content.
    PersonMarked content() {
        var fewest = whole(minimum);
        var most = whole(maximum);
        var materials = fileRows().stream()
                .filter(file -> !isBlank(file.name()))
                .map(file -> new PersonMarked.Material(text(file.name()).strip(), text(file.text())))
                .toList();
        return new PersonMarked(
                text(prompt).strip(),
                fewest == null || most == null ? null : new PersonMarked.Words(fewest, most),
                materials,
                rubric());
    }

    private Rubric rubric() {
        var criteria = new ArrayList<Rubric.Criterion>();
        for (var row : criterionRows()) {
            if (isBlank(row.title())) continue;
            var id = isBlank(row.id()) ? "c" + (criteria.size() + 1) : text(row.id());
            criteria.add(new Rubric.Criterion(
                    id,
                    text(row.title()).strip(),
                    text(row.outcome()),
                    text(row.description()).strip(),
                    levels(row)));
        }
        return new Rubric(criteria);
    }

    private static List<Rubric.Level> levels(CriterionForm criterion) {
        var levels = new ArrayList<Rubric.Level>();
        for (var row : criterion.rows()) {
            var points = whole(row.points());
            if (isBlank(row.title()) || points == null) continue;
            var id = isBlank(row.id()) ? "l" + (levels.size() + 1) : text(row.id());
            levels.add(new Rubric.Level(
                    id,
                    text(row.title()).strip(),
                    points,
                    text(row.description()).strip()));
        }
        return levels;
    }
}
