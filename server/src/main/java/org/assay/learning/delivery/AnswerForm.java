package org.assay.learning.delivery;

import java.util.List;
import java.util.Objects;
import org.assay.web.Form;
import org.jspecify.annotations.Nullable;

/// An answer to a practice question.
///
/// @param answer positions that were chosen, or one number as typed
/// @param places of steps, by their right position
public record AnswerForm(
        @Nullable String item,
        @Nullable List<String> answer,
        @Nullable List<String> places) implements Form {

    String itemRead() {
        return Objects.requireNonNullElse(item, "");
    }

    List<String> answerRead() {
        return Objects.requireNonNullElse(places != null ? places : answer, List.<String>of()).stream()
                .limit(20)
                .map(each -> Objects.requireNonNullElse(each, ""))
                .map(each -> each.strip().substring(0, Math.min(40, each.strip().length())))
                .toList();
    }
}
