package org.assay.learning.authoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.Release;
import org.assay.learning.course.UnitId;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// One more condition, as its author chose it, or one less.
///
/// @param kind `from`, `module`, `unit`, `practice`, `task`, or `group`
/// @param at such as `2026-11-30T09:00`, on the clocks of a zone
/// @param percent 1 to 100
/// @param group name of a group of the cohort
/// @param remove position of the condition to take away, from 0; absent to add one
public record ReleaseForm(
        @Nullable String kind,
        @Nullable String at,
        @Nullable String module,
        @Nullable String unit,
        @Nullable String task,
        @Nullable String percent,
        @Nullable String group,
        @Nullable String remove)
        implements Form {

    static ReleaseForm empty() {
        return new ReleaseForm("module", null, null, null, null, "60", null, null);
    }

    FormErrors check(ZoneId zone) {
        var errors = new FormErrors();
        switch (UnitForm.text(kind)) {
            case "from" -> {
                if (moment(zone).isEmpty()) {
                    errors.add(
                            "at",
                            "Enter a day and a time that clocks in %s show, such as 2026-11-30T09:00."
                                    .formatted(zone.getId()));
                }
            }
            case "module" -> errors.require("module", module, "Choose the module that it waits for.");
            case "unit" -> errors.require("unit", unit, "Choose the unit that it waits for.");
            case "practice" -> {
                errors.require("unit", unit, "Choose the practice that it waits for.");
                checkPercent(errors);
            }
            case "task" -> {
                errors.require("task", task, "Choose the task that it waits for.");
                checkPercent(errors);
            }
            case "group" ->
                errors.require("group", group, "Enter the group that it is for.")
                        .atMost("group", group, 60);
            default -> errors.add("module", "Choose what it waits for.");
        }
        return errors;
    }

    private void checkPercent(FormErrors errors) {
        if (!UnitForm.text(percent).matches("[1-9]\\d?|100")) errors.add("percent", "Enter per cent, 1 to 100.");
    }

    Release read(ZoneId zone) {
        return switch (UnitForm.text(kind)) {
            case "from" -> new Release.From(moment(zone).orElseThrow());
            case "module" -> new Release.AfterModule(ModuleId.of(UnitForm.text(module)));
            case "unit" -> new Release.AfterUnit(UnitId.of(UnitForm.text(unit)));
            case "practice" -> new Release.PracticeScore(UnitId.of(UnitForm.text(unit)), fraction());
            case "task" -> new Release.TaskScore(UnitForm.text(task), fraction());
            case "group" -> new Release.InGroup(UnitForm.text(group));
            default -> throw new IllegalStateException("unchecked: " + kind);
        };
    }

    boolean isRemoval() {
        return UnitForm.text(remove).matches("\\d{1,2}");
    }

    int position() {
        return Integer.parseInt(UnitForm.text(remove));
    }

    private BigDecimal fraction() {
        return new BigDecimal(UnitForm.text(percent)).movePointLeft(2);
    }

    /// The first of two where the clock goes back; empty where it skips the time.
    private Optional<Instant> moment(ZoneId zone) {
        try {
            var local = LocalDateTime.parse(UnitForm.text(at));
            return zone.getRules().getValidOffsets(local).stream().findFirst().map(local::toInstant);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
