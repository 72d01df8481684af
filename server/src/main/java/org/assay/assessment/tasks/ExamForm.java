package org.assay.assessment.tasks;

import static org.assay.assessment.tasks.Numbers.isBlank;
import static org.assay.assessment.tasks.Numbers.text;
import static org.assay.assessment.tasks.Numbers.whole;

import org.assay.assessment.TaskContent.RuleMarked;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// What an exam says before it starts, and its time limit.
///
/// @param version number of the version that was changed
public record ExamForm(
        @Nullable String instructions,
        @Nullable String minutes,
        @Nullable String version) implements Form {

    static ExamForm from(RuleMarked exam, int version) {
        var minutes = exam.minutes() == null ? "" : exam.minutes().toString();
        return new ExamForm(exam.instructions(), minutes, String.valueOf(version));
    }

    FormErrors check() {
        var errors = new FormErrors().atMost("instructions", instructions, 5000);
        var limit = whole(minutes);
        if (!isBlank(minutes) && (limit == null || limit < 1 || limit > 600)) {
            errors.add("minutes", "Enter 1 to 600 minutes, or leave it empty for no limit.");
        }
        return errors;
    }

    RuleMarked onto(RuleMarked exam) {
        return new RuleMarked(text(instructions).strip(), whole(minutes), exam.items());
    }

    ExamForm onto(int newest) {
        return new ExamForm(instructions, minutes, String.valueOf(newest));
    }
}
