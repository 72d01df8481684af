package org.assay.assessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.learning.EnrolmentId;
import org.jspecify.annotations.Nullable;

/// One person's one sitting of one task.
///
/// @param filling the version of what the task asks that this attempt was given
/// @param deadline when the answers are taken as they are; null where time is not limited
/// @param submittedAt from then on nothing changes; null while it is being written
/// @param mark null until it is marked
public record Attempt(
        AttemptId id,
        EnrolmentId enrolment,
        PersonId learner,
        OrganizationId organization,
        OfferingId offering,
        String task,
        int filling,
        Instant startedAt,
        @Nullable Instant deadline,
        @Nullable Instant submittedAt,
        @Nullable Mark mark) {

    /// Time for the last answer to travel.
    static final Duration GRACE = Duration.ofSeconds(30);

    /// A score with who gave it and why.
    ///
    /// @param marker null where a rule marked
    /// @param levels id of the level reached by id of the criterion; empty where a rule marked
    public record Mark(
            Score score, @Nullable PersonId marker, String feedback, Map<String, String> levels, Instant markedAt) {
        public Mark {
            levels = Map.copyOf(levels);
        }
    }

    /// An attempt was handed in, or its time ran out.
    public record Submitted(
            OrganizationId organization,
            AttemptId attempt,
            EnrolmentId enrolment,
            PersonId learner,
            OfferingId offering,
            String task) {}

    /// The answer to one item.
    ///
    /// @param item the item's id; `work` where a person marks
    /// @param choices ids of chosen options, else empty
    /// @param text the number or text as it was typed, at most 60,000 characters; else empty
    /// @param sequence when it was typed, in milliseconds since 1970; a later answer replaces an earlier one
    public record Response(String item, List<String> choices, String text, long sequence) {

        /// The only item of a task that a person marks.
        public static final String WORK = "work";

        public static final int LONGEST = 60_000;

        public Response {
            choices = List.copyOf(choices);
        }

        @JsonIgnore
        public boolean isBlank() {
            return choices.isEmpty() && text.isBlank();
        }
    }

    public boolean isSubmitted() {
        return submittedAt != null;
    }

    /// Points given, or null until it is marked.
    public @Nullable Score score() {
        return mark == null ? null : mark.score();
    }

    /// Who marked it; null until it is marked, and where a rule did.
    public @Nullable PersonId marker() {
        return mark == null ? null : mark.marker();
    }

    /// Whether the deadline and the grace that follows it have passed.
    boolean isOver(Instant now) {
        return deadline != null && now.isAfter(deadline.plus(GRACE));
    }

    /// What markers call the learner: two groups of three digits, which say nothing about the person.
    public String candidate() {
        long digits = Math.floorMod(id.value().getLeastSignificantBits(), 1_000_000L);
        return "%03d-%03d".formatted(digits / 1000, digits % 1000);
    }
}
