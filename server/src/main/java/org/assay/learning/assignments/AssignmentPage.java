package org.assay.learning.assignments;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.assay.learning.EnrolmentId;
import org.assay.learning.assignments.HandedFiles.HandedFile;
import org.assay.learning.assignments.Submissions.Draft;
import org.assay.learning.course.Unit.Assignment;
import org.assay.learning.course.Unit.HandIn;
import org.assay.web.Brand;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// One assignment, for who does it: what to do, until when, the draft, and all that was handed in with its answers.
///
/// @param outcomes what it helps towards, in words
/// @param standing how it would be taken now
/// @param files of the draft
/// @param newer what another window saved since this one was opened, or null
public record AssignmentPage(
        EnrolmentId enrolment,
        String entryTitle,
        Brand organization,
        Assignment assignment,
        List<String> outcomes,
        Deadline deadline,
        Deadline.Standing standing,
        @Nullable Instant savedAt,
        WorkForm form,
        FormErrors errors,
        @Nullable Draft newer,
        List<HandedFile> files,
        List<Line> submissions)
        implements Page {

    /// @param by who answered, or null where they have left or nobody did
    /// @param changes from the submission before
    public record Line(
            Submission submission, @Nullable String by, List<Changes.Line> changes, List<HandedFile> files) {}

    @Override
    public String title() {
        return assignment.title();
    }

    @Override
    public int status() {
        return newer == null ? errors.status() : 409;
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }

    @Override
    public Brand brand() {
        return organization;
    }

    public String path() {
        return "/enrolments/" + enrolment + "/assignments/" + assignment.id();
    }

    public boolean takesText() {
        return assignment.handIn().contains(HandIn.TEXT) || !takesLink() && !takesFile();
    }

    public boolean takesLink() {
        return assignment.handIn().contains(HandIn.LINK);
    }

    public boolean takesFile() {
        return assignment.handIn().contains(HandIn.FILE);
    }

    /// Whether there is something left to do: not once it was accepted, nor after the end of lateness.
    public boolean isOpen() {
        if (!submissions.isEmpty() && submissions.getFirst().submission().isAccepted()) return false;
        return standing != Deadline.Standing.REFUSED
                || (!submissions.isEmpty()
                        && submissions.getFirst().submission().isReturned());
    }

    public boolean isAccepted() {
        return !submissions.isEmpty() && submissions.getFirst().submission().isAccepted();
    }

    public String moment(Instant at, Locale locale) {
        return Deadline.local(at, deadline.zone(), locale);
    }
}
