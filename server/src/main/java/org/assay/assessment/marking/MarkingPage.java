package org.assay.assessment.marking;

import java.util.List;
import org.assay.assessment.AttemptId;
import org.assay.assessment.Rubric;
import org.assay.assessment.Score;
import org.assay.assessment.TaskContent.PersonMarked.Words;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// Work beside its rubric. It does not say whose work it is.
///
/// @param prompt what was asked, in Markdown
/// @param work what was handed in
/// @param queue everything that waits, this one included unless it is marked
/// @param mark the score that it has, or null; a marked one is only shown
/// @param overtaken whether somebody marked it while this form was open
public record MarkingPage(
        AttemptId id,
        String candidate,
        String taskTitle,
        String prompt,
        String work,
        @Nullable Words words,
        List<String> files,
        Rubric rubric,
        List<MarkingsPage.Row> queue,
        @Nullable Score mark,
        MarkForm form,
        FormErrors errors,
        boolean overtaken)
        implements Page {

    @Override
    public String title() {
        return "Candidate " + candidate;
    }

    @Override
    public int status() {
        return overtaken ? 409 : errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.FOCUS;
    }

    public int wordsWritten() {
        return Words.in(work);
    }
}
