package org.assay.assessment.sitting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assay.assessment.Attempt;
import org.assay.assessment.Attempt.Response;
import org.assay.assessment.Attempting;
import org.assay.assessment.TaskContent;
import org.assay.assessment.TaskContent.PersonMarked;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Lays out the page of a running attempt.
@Component
class AttemptLayout {
    private final Attempting attempting;
    private final Venues venues;
    private final Clock clock;

    AttemptLayout(Attempting attempting, Venues venues, Clock clock) {
        this.attempting = attempting;
        this.venues = venues;
        this.clock = clock;
    }

    /// @param wanted number of the question to show; the nearest there is
    /// @param typed an answer that was not kept because a newer one is, or null; it is shown in place of the newer
    AttemptPage page(Attempt attempt, int wanted, @Nullable Response typed) {
        var content = attempting.content(attempt);
        var responses = attempting.responses(attempt);
        var kept = Question.of(content, responses);
        int number = typed == null ? Math.clamp(wanted, 1, kept.size()) : place(kept, typed.item());
        var shown = new ArrayList<>(kept);
        if (typed != null) shown.set(number - 1, onto(content, typed, kept.get(number - 1)));
        var now = clock.instant();
        return new AttemptPage(
                attempt.id(),
                venues.of(attempt),
                attempt.candidate(),
                shown,
                number,
                secondsLeft(attempt, now),
                now.toEpochMilli(),
                lastSaved(responses),
                files(content),
                content instanceof PersonMarked work ? work.rubric() : null,
                typed == null ? null : kept.get(number - 1));
    }

    private static Question onto(TaskContent content, Response typed, Question newer) {
        var response = new Response(typed.item(), typed.choices(), typed.text(), newer.sequence());
        return Question.of(content, Map.of(typed.item(), response)).stream()
                .filter(question -> question.item().equals(typed.item()))
                .findFirst()
                .orElseThrow();
    }

    private static int place(List<Question> questions, String item) {
        for (int i = 0; i < questions.size(); i++) if (questions.get(i).item().equals(item)) return i + 1;
        return 1;
    }

    private static @Nullable Long secondsLeft(Attempt attempt, Instant now) {
        var deadline = attempt.deadline();
        return deadline == null
                ? null
                : Math.max(0, Duration.between(now, deadline).toSeconds());
    }

    private static @Nullable Instant lastSaved(Map<String, Response> responses) {
        return responses.values().stream()
                .map(response -> Instant.ofEpochMilli(response.sequence()))
                .max(Instant::compareTo)
                .orElse(null);
    }

    private static List<String> files(TaskContent content) {
        return content instanceof PersonMarked work
                ? work.files().stream().map(PersonMarked.Material::name).toList()
                : List.of();
    }
}
