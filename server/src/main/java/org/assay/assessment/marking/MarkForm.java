package org.assay.assessment.marking;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.assessment.Attempt;
import org.assay.assessment.Rubric;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// A mark as the marker set it.
public record MarkForm(
        @Nullable List<LevelForm> levels, @Nullable String feedback) implements Form {

    /// The level chosen for a criterion, by their ids.
    public record LevelForm(
            @Nullable String criterion, @Nullable String level) {}

    static MarkForm from(Attempt.@Nullable Mark mark) {
        if (mark == null) return new MarkForm(null, null);
        var levels = mark.levels().entrySet().stream()
                .map(each -> new LevelForm(each.getKey(), each.getValue()))
                .toList();
        return new MarkForm(levels, mark.feedback());
    }

    /// Id of the level by id of the criterion.
    Map<String, String> chosen() {
        var chosen = new HashMap<String, String>();
        for (var each : Objects.requireNonNullElse(levels, List.<LevelForm>of())) {
            if (each.criterion() != null && each.level() != null) chosen.put(each.criterion(), each.level());
        }
        return chosen;
    }

    public boolean isChosen(String criterion, String level) {
        return level.equals(chosen().get(criterion));
    }

    FormErrors check(Rubric rubric) {
        var errors = new FormErrors();
        for (var criterion : rubric.open(chosen())) {
            errors.add(field(rubric, criterion), "Choose a level for “" + criterion.title() + "”.");
        }
        return errors.require("feedback", feedback, "Write what the learner should know and do next.")
                .atMost("feedback", feedback, 20_000);
    }

    private static String field(Rubric rubric, Rubric.Criterion criterion) {
        return "levels[" + rubric.criteria().indexOf(criterion) + "].level";
    }

    String feedbackRead() {
        return Objects.requireNonNullElse(feedback, "");
    }
}
