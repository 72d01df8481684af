package org.assay.assessment.sitting;

import java.util.List;
import java.util.Map;
import org.assay.assessment.Attempt.Response;
import org.assay.assessment.Item;
import org.assay.assessment.Numeral;
import org.assay.assessment.TaskContent;
import org.assay.assessment.TaskContent.PersonMarked;
import org.assay.assessment.TaskContent.RuleMarked;
import org.jspecify.annotations.Nullable;

/// An item as learners may see it, with their answer: never its key.
///
/// @param stem Markdown
/// @param text the number or the work, as it was typed
/// @param unit behind a number; may be empty
/// @param sequence when the answer that is kept was typed; 0 where there is none
public record Question(
        String item,
        Kind kind,
        String stem,
        int points,
        List<Option> options,
        String text,
        String unit,
        long sequence) {

    /// What the answer is.
    public enum Kind {
        ONE,
        SEVERAL,
        NUMBER,
        WORK
    }

    public record Option(String id, String text, boolean chosen) {}

    /// The questions of a task, in order.
    static List<Question> of(TaskContent content, Map<String, Response> responses) {
        return switch (content) {
            case RuleMarked exam ->
                exam.items().stream()
                        .map(item -> of(item, response(responses, item.id())))
                        .toList();
            case PersonMarked work -> List.of(of(work, response(responses, Response.WORK)));
        };
    }

    private static Response response(Map<String, Response> responses, String item) {
        return responses.getOrDefault(item, new Response(item, List.of(), "", 0));
    }

    private static Question of(Item item, Response response) {
        return switch (item) {
            case Item.Choice choice ->
                new Question(
                        item.id(),
                        choice.asksForSeveral() ? Kind.SEVERAL : Kind.ONE,
                        item.stem(),
                        item.points(),
                        choice.options().stream()
                                .map(option -> new Option(
                                        option.id(),
                                        option.text(),
                                        response.choices().contains(option.id())))
                                .toList(),
                        "",
                        "",
                        response.sequence());
            case Item.Numeric numeric ->
                new Question(
                        item.id(),
                        Kind.NUMBER,
                        item.stem(),
                        item.points(),
                        List.of(),
                        response.text(),
                        numeric.numeric().unit(),
                        response.sequence());
        };
    }

    private static Question of(PersonMarked work, Response response) {
        return new Question(
                Response.WORK,
                Kind.WORK,
                work.prompt(),
                work.maximum(),
                List.of(),
                response.text(),
                "",
                response.sequence());
    }

    public boolean isAnswered() {
        return !text.isBlank() || options.stream().anyMatch(Option::chosen);
    }

    /// What is wrong with the answer and how to mend it, or null.
    public @Nullable String fault() {
        if (kind != Kind.NUMBER || text.isBlank()) return null;
        return Numeral.parse(text, unit).isPresent() ? null : "Enter one number, like 12.5 or 12,5, without words.";
    }

    /// Words of the work, tables left out.
    public int words() {
        return PersonMarked.Words.in(text);
    }
}
