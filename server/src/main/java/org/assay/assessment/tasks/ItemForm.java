package org.assay.assessment.tasks;

import static org.assay.assessment.tasks.Numbers.isBlank;
import static org.assay.assessment.tasks.Numbers.text;
import static org.assay.assessment.tasks.Numbers.whole;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.assay.assessment.Item;
import org.assay.assessment.Item.Choice;
import org.assay.assessment.Item.Numeric;
import org.assay.assessment.Numeral;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// A question as its author typed it.
///
/// @param kind `choice` or `numeric`
/// @param options blank ones are left out
/// @param right places of the right options, from 0
/// @param version number of the version of the task that was changed
public record ItemForm(
        @Nullable String kind,
        @Nullable String outcome,
        @Nullable String stem,
        @Nullable String points,
        @Nullable String rationale,
        @Nullable List<OptionForm> options,
        @Nullable List<String> right,
        @Nullable String value,
        @Nullable String tolerance,
        @Nullable String unit,
        @Nullable String version)
        implements Form {
    private static final int LEAST_ROWS = 4;

    /// @param id empty for a new option
    public record OptionForm(@Nullable String id, @Nullable String text) {}

    static ItemForm empty(String kind, int version) {
        return new ItemForm(kind, null, null, "1", null, null, null, null, null, null, String.valueOf(version))
                .withRoom();
    }

    static ItemForm from(Item item, int version) {
        var number = String.valueOf(version);
        var points = String.valueOf(item.points());
        return switch (item) {
            case Choice choice ->
                new ItemForm(
                                "choice",
                                choice.outcome(),
                                choice.stem(),
                                points,
                                choice.rationale(),
                                choice.options().stream()
                                        .map(option -> new OptionForm(option.id(), option.text()))
                                        .toList(),
                                rightPlaces(choice),
                                null,
                                null,
                                null,
                                number)
                        .withRoom();
            case Numeric numeric ->
                new ItemForm(
                        "numeric",
                        numeric.outcome(),
                        numeric.stem(),
                        points,
                        numeric.rationale(),
                        null,
                        null,
                        numeric.numeric().value().toPlainString(),
                        numeric.numeric().tolerance().toPlainString(),
                        numeric.numeric().unit(),
                        number);
        };
    }

    private static List<String> rightPlaces(Choice choice) {
        var places = new ArrayList<String>();
        for (int i = 0; i < choice.options().size(); i++) {
            if (choice.correct().contains(choice.options().get(i).id())) places.add(String.valueOf(i));
        }
        return places;
    }

    public boolean isChoice() {
        return !"numeric".equals(kind);
    }

    public boolean isRight(int place) {
        return right != null && right.contains(String.valueOf(place));
    }

    List<OptionForm> rows() {
        return Objects.requireNonNullElse(options, List.of());
    }

    /// The same with two empty rows at the end, and four rows at least.
    ItemForm withRoom() {
        if (!isChoice()) return this;
        var rows = new ArrayList<>(rows());
        while (!rows.isEmpty() && isBlank(rows.getLast().text())) rows.removeLast();
        int wanted = Math.max(LEAST_ROWS, rows.size() + 2);
        while (rows.size() < wanted) rows.add(new OptionForm("", ""));
        return with(rows, version);
    }

    ItemForm onto(int newest) {
        return with(rows(), String.valueOf(newest));
    }

    private ItemForm with(List<OptionForm> rows, @Nullable String newest) {
        return new ItemForm(kind, outcome, stem, points, rationale, rows, right, value, tolerance, unit, newest);
    }

    FormErrors check() {
        var errors = new FormErrors()
                .require("stem", stem, "Write the question.")
                .atMost("stem", stem, 10_000)
                .atMost("rationale", rationale, 5000);
        var worth = whole(points);
        if (worth == null || worth < 1 || worth > 100) errors.add("points", "Enter 1 to 100 points.");
        if (isChoice()) checkOptions(errors);
        else checkNumber(errors);
        return errors;
    }

    private void checkOptions(FormErrors errors) {
        var written = rows().stream().filter(row -> !isBlank(row.text())).toList();
        if (written.size() < 2) errors.add("options[0].text", "Write at least two options.");
        for (int i = 0; i < rows().size(); i++) {
            if (isRight(i) && isBlank(rows().get(i).text())) {
                errors.add("options[" + i + "].text", "This option is right but empty. Write it, or untick it.");
            }
        }
        if (right == null || right.isEmpty()) errors.add("options[0].text", "Tick the option that is right.");
    }

    private void checkNumber(FormErrors errors) {
        if (Numeral.parse(text(value), "").isEmpty()) errors.add("value", "Enter the right number, like 12.5.");
        var margin = isBlank(tolerance) ? "0" : text(tolerance);
        if (Numeral.parse(margin, "").filter(number -> number.signum() >= 0).isEmpty()) {
            errors.add("tolerance", "Enter how far off is still right, zero or more.");
        }
        errors.atMost("unit", unit, 20);
    }

    /// The checked form's question.
    Item item(String id) {
        int worth = Objects.requireNonNull(whole(points));
        if (isChoice()) return choice(id, worth);
        var range = new Numeric.Range(
                number(value),
                number(isBlank(tolerance) ? "0" : tolerance),
                text(unit).strip());
        return new Numeric(
                id,
                text(outcome),
                text(stem).strip(),
                range,
                worth,
                text(rationale).strip());
    }

    private Choice choice(String id, int worth) {
        var options = new ArrayList<Choice.Option>();
        var correct = new ArrayList<String>();
        var taken = new HashSet<String>();
        rows().forEach(row -> taken.add(text(row.id())));
        for (int i = 0; i < rows().size(); i++) {
            var row = rows().get(i);
            if (isBlank(row.text())) continue;
            var name = isBlank(row.id()) ? freeLetter(taken) : text(row.id());
            options.add(new Choice.Option(name, text(row.text()).strip()));
            if (isRight(i)) correct.add(name);
        }
        return new Choice(
                id,
                text(outcome),
                text(stem).strip(),
                options,
                correct,
                worth,
                text(rationale).strip());
    }

    private static String freeLetter(HashSet<String> taken) {
        for (char letter = 'a'; letter <= 'z'; letter++) {
            if (taken.add(String.valueOf(letter))) return String.valueOf(letter);
        }
        var name = "o" + taken.size();
        taken.add(name);
        return name;
    }

    private static BigDecimal number(@Nullable String text) {
        return Numeral.parse(text(text), "").orElseThrow();
    }
}
