package org.assay.assessment.sitting;

import java.util.List;
import java.util.Objects;
import org.assay.assessment.Attempt.Response;
import org.assay.web.Form;
import org.jspecify.annotations.Nullable;

/// Answers as a page or its script sends them.
///
/// @param go number of the question to go to next
public record AnswersForm(
        @Nullable List<AnswerForm> responses, @Nullable String go) implements Form {

    /// @param sequence when it was typed, in milliseconds since 1970; empty where no script runs
    /// @param base the sequence of the answer that the page showed
    public record AnswerForm(
            @Nullable String item,
            @Nullable List<String> choices,
            @Nullable String text,
            @Nullable String sequence,
            @Nullable String base) {

        /// @param now the time of an answer that does not say its own
        Response response(long now) {
            var typed = milliseconds(sequence);
            var plain =
                    Objects.requireNonNullElse(text, "").replace("\u0000", "").replace("\r\n", "\n");
            return new Response(
                    Objects.requireNonNullElse(item, ""),
                    Objects.requireNonNullElse(choices, List.of()),
                    plain,
                    typed == 0 ? now : typed);
        }

        /// Whether the page was open while something newer was saved: without a script, nothing else says which of
        /// two answers was typed later.
        boolean isBehind(long held) {
            return milliseconds(sequence) == 0 && milliseconds(base) < held;
        }
    }

    List<AnswerForm> answers() {
        return Objects.requireNonNullElse(responses, List.of());
    }

    private static long milliseconds(@Nullable String text) {
        return text != null && text.matches("\\d{1,15}") ? Long.parseLong(text) : 0;
    }
}
