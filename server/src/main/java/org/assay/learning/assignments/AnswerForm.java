package org.assay.learning.assignments;

import java.util.Objects;
import org.assay.learning.assignments.Submission.Verdict;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// What somebody who teaches answers.
///
/// @param verdict name of a [Verdict]
/// @param feedback Markdown
public record AnswerForm(@Nullable String verdict, @Nullable String feedback) implements Form {

    static AnswerForm empty() {
        return new AnswerForm(null, null);
    }

    FormErrors check() {
        var errors = new FormErrors()
                .require("feedback", feedback, "Write what is good and what to do next.")
                .atMost("feedback", feedback, 20_000);
        if (!"ACCEPTED".equals(verdict) && !"RETURNED".equals(verdict)) {
            errors.add("verdict", "Choose whether it is accepted or to be done again.");
        }
        return errors;
    }

    Verdict verdictRead() {
        return Verdict.valueOf(Objects.requireNonNullElse(verdict, ""));
    }

    String feedbackRead() {
        return Objects.requireNonNullElse(feedback, "");
    }
}
