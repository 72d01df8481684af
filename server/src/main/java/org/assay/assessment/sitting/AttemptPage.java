package org.assay.assessment.sitting;

import java.time.Instant;
import java.util.List;
import org.assay.assessment.AttemptId;
import org.assay.assessment.Rubric;
import org.assay.web.Brand;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// A task being taken, one question at a time.
///
/// @param number of the question that is shown, from 1
/// @param secondsLeft by the server's clock; null where time is not limited
/// @param now by the server's clock, in milliseconds since 1970
/// @param savedAt when the last answer was kept, or null
/// @param files to download
/// @param rubric how the work is judged, or null where a rule marks
/// @param newer what another window saved for this question since, or null; the question shows what was typed here
public record AttemptPage(
        AttemptId id,
        Venue venue,
        String candidate,
        List<Question> questions,
        int number,
        @Nullable Long secondsLeft,
        long now,
        @Nullable Instant savedAt,
        List<String> files,
        @Nullable Rubric rubric,
        @Nullable Question newer)
        implements Page {

    @Override
    public boolean sendsJournal() {
        return false;
    }

    @Override
    public String title() {
        return venue.taskTitle();
    }

    @Override
    public int status() {
        return newer == null ? 200 : 409;
    }

    @Override
    public Frame frame() {
        return Frame.FOCUS;
    }

    @Override
    public Brand brand() {
        return venue.brand();
    }

    public Question question() {
        return questions.get(number - 1);
    }

    public boolean isWork() {
        return question().kind() == Question.Kind.WORK;
    }

    public long answered() {
        return questions.stream().filter(Question::isAnswered).count();
    }
}
