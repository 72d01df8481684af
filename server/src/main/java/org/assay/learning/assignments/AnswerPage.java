package org.assay.learning.assignments;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.assay.learning.assignments.HandedFiles.HandedFile;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// One thing that was handed in, for who answers it.
///
/// @param learner null where they have left
/// @param files that were handed in with it
/// @param history everything that this learner handed in for it, newest first
/// @param changes from the one before
public record AnswerPage(
        Submission submission,
        @Nullable String learner,
        String assignment,
        String brief,
        String entryTitle,
        ZoneId zone,
        List<HandedFile> files,
        List<Submission> history,
        List<Changes.Line> changes,
        AnswerForm form,
        ExtensionForm extension,
        FormErrors errors)
        implements Page {

    @Override
    public String title() {
        return assignment;
    }

    @Override
    public int status() {
        return errors.status();
    }

    @Override
    public Frame frame() {
        return Frame.STAFF;
    }

    public String path() {
        return "/handed-in/" + submission.id();
    }

    public String moment(Instant at) {
        return Deadline.local(at, zone, Locale.UK);
    }
}
