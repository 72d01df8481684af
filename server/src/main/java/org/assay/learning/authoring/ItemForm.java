package org.assay.learning.authoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.learning.course.PracticeItem;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// A practice question as its author typed it.
///
/// @param kind `choice`, `numeric` or `order`
/// @param answers one per line: options with `*` before what is right; steps in the right order; or a number with
///     its tolerance and unit, such as `50 ± 1 %`
public record ItemForm(
        @Nullable String id,
        @Nullable String kind,
        @Nullable String prompt,
        @Nullable String answers,
        @Nullable String explanation) {
    private static final Pattern NUMBER = Pattern.compile(
            "(-?\\d{1,12}(?:[.,]\\d{1,12})?)\\s*(?:(?:±|\\+/?-)\\s*(\\d{1,12}(?:[.,]\\d{1,12})?))?\\s*(.{0,40})");

    static ItemForm empty() {
        return new ItemForm(null, "choice", null, null, null);
    }

    static ItemForm from(PracticeItem item) {
        return switch (item) {
            case PracticeItem.Choice one ->
                new ItemForm(one.id(), "choice", one.prompt(), lines(one), one.explanation());
            case PracticeItem.Numeric one ->
                new ItemForm(
                        one.id(),
                        "numeric",
                        one.prompt(),
                        "%s ± %s %s"
                                .formatted(
                                        one.value().toPlainString(),
                                        one.tolerance().toPlainString(),
                                        one.unit())
                                .strip(),
                        one.explanation());
            case PracticeItem.Order one ->
                new ItemForm(one.id(), "order", one.prompt(), String.join("\n", one.steps()), one.explanation());
        };
    }

    private static String lines(PracticeItem.Choice choice) {
        return IntStream.range(0, choice.options().size())
                .mapToObj(i -> (choice.right().contains(i + 1) ? "* " : "")
                        + choice.options().get(i))
                .collect(Collectors.joining("\n"));
    }

    boolean isTyped() {
        return !UnitForm.text(prompt).isEmpty() || !UnitForm.text(answers).isEmpty();
    }

    void check(String field, FormErrors errors) {
        if (!isTyped()) return;
        errors.require(field + ".prompt", prompt, "Write the question.")
                .atMost(field + ".prompt", prompt, 5000)
                .atMost(field + ".explanation", explanation, 5000)
                .require(field + ".explanation", explanation, "Say why the right answer is right.");
        var lines = answerLines();
        switch (UnitForm.text(kind)) {
            case "numeric" -> {
                if (lines.size() != 1 || !NUMBER.matcher(lines.getFirst()).matches()) {
                    errors.add(field + ".answers", "Enter one number, such as 50, or 50 ± 1 %.");
                }
            }
            case "order" -> {
                if (lines.size() < 2 || lines.size() > 12) {
                    errors.add(field + ".answers", "Enter 2 to 12 steps in the right order, one per line.");
                }
            }
            default -> {
                if (lines.size() < 2 || lines.size() > 12) {
                    errors.add(field + ".answers", "Enter 2 to 12 options, one per line.");
                } else if (lines.stream().noneMatch(line -> line.startsWith("*"))) {
                    errors.add(field + ".answers", "Put * before each option that is right.");
                }
            }
        }
    }

    PracticeItem read() {
        var name = UnitForm.text(id).matches("[a-z0-9-]{1,40}")
                ? UnitForm.text(id)
                : UUID.randomUUID().toString().substring(0, 8);
        var lines = answerLines();
        var asked = UnitForm.text(prompt);
        var why = UnitForm.text(explanation);
        return switch (UnitForm.text(kind)) {
            case "numeric" -> {
                var number = NUMBER.matcher(lines.getFirst());
                if (!number.matches()) throw new IllegalStateException("unchecked: " + lines);
                var tolerance = Objects.requireNonNullElse(number.group(2), "0");
                yield new PracticeItem.Numeric(
                        name,
                        asked,
                        decimal(number.group(1)),
                        decimal(tolerance),
                        number.group(3).strip(),
                        why);
            }
            case "order" -> new PracticeItem.Order(name, asked, lines, why);
            default -> choice(name, asked, lines, why);
        };
    }

    private static PracticeItem choice(String name, String asked, List<String> lines, String why) {
        var options = new ArrayList<String>();
        var right = new ArrayList<Integer>();
        for (var line : lines) {
            options.add(line.replaceFirst("^\\*\\s*", ""));
            if (line.startsWith("*")) right.add(options.size());
        }
        return new PracticeItem.Choice(name, asked, options, right, why);
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text.replace(',', '.'));
    }

    private List<String> answerLines() {
        return UnitForm.text(answers)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
