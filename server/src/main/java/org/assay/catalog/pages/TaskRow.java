package org.assay.catalog.pages;

import java.util.List;
import java.util.Objects;
import org.assay.catalog.Definition.Task;
import org.assay.catalog.Modality;
import org.jspecify.annotations.Nullable;

/// A task as it stands in the form.
///
/// @param weight in percent
/// @param outcomes ids of those that are ticked
/// @param authentic `yes`, `no` or empty for by its kind
public record TaskRow(
        @Nullable String id,
        @Nullable String title,
        @Nullable String modality,
        @Nullable String weight,
        @Nullable List<String> outcomes,
        @Nullable String authentic,
        @Nullable String hours) {

    public TaskRow {
        id = Objects.requireNonNullElse(id, "");
        title = Objects.requireNonNullElse(title, "");
        modality = Objects.requireNonNullElse(modality, Modality.EXAM.name());
        weight = Objects.requireNonNullElse(weight, "");
        authentic = Objects.requireNonNullElse(authentic, "");
        hours = Objects.requireNonNullElse(hours, "");
        outcomes = outcomes == null
                ? List.of()
                : outcomes.stream().filter(Objects::nonNull).toList();
    }

    static TaskRow of(Task task) {
        return new TaskRow(
                task.id(),
                task.title(),
                task.modality().name(),
                Typed.percent(task.weight()),
                task.outcomes(),
                task.isAuthentic() == null ? "" : task.isAuthentic() ? "yes" : "no",
                task.hours() == null ? "" : Typed.plain(task.hours()));
    }

    public boolean shows(@Nullable String outcome) {
        return outcomes != null && outcomes.contains(outcome);
    }

    Task task(String place, Typed typed) {
        return new Task(
                Typed.text(id),
                Typed.text(title),
                typed.choice(place + ".modality", modality, Modality.class, Modality.EXAM),
                typed.percent(place + ".weight", weight),
                Objects.requireNonNullElse(outcomes, List.of()),
                "yes".equals(authentic) ? Boolean.TRUE : "no".equals(authentic) ? Boolean.FALSE : null,
                typed.decimalOrNull(place + ".hours", hours));
    }
}
