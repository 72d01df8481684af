package org.assay.assessment.sitting;

import java.time.Instant;
import java.util.List;
import org.assay.assessment.AttemptId;
import org.assay.assessment.Score;
import org.assay.web.Brand;
import org.assay.web.Page;
import org.jspecify.annotations.Nullable;

/// What became of a submitted attempt, for its learner.
///
/// @param score null until it is marked
/// @param items right and wrong answers with reasons; empty until it is marked, and where a person marks
/// @param criteria levels reached; empty until it is marked, and where a rule marks
/// @param feedback what the marker wrote; may be empty
/// @param work what was handed in to be marked by a person; may be empty
public record ResultPage(
        AttemptId id,
        Venue venue,
        Instant submittedAt,
        @Nullable Score score,
        List<ItemResult> items,
        List<CriterionResult> criteria,
        String feedback,
        String work)
        implements Page {

    /// @param stem Markdown
    /// @param answer what was answered, in words; empty where nothing was
    /// @param key what is right, in words
    /// @param rationale Markdown; may be empty
    public record ItemResult(
            int number, String stem, boolean right, int points, String answer, String key, String rationale) {}

    /// @param level the level's title
    /// @param meaning what reaching it means
    public record CriterionResult(String title, String level, int points, int maximum, String meaning) {}

    @Override
    public String title() {
        return venue.taskTitle();
    }

    @Override
    public Frame frame() {
        return Frame.LEARNER;
    }

    @Override
    public Brand brand() {
        return venue.brand();
    }

    public long right() {
        return items.stream().filter(ItemResult::right).count();
    }
}
