package org.assay.assessment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.assay.assessment.Attempt.Response;
import org.assay.assessment.TaskContent.PersonMarked;
import org.assay.assessment.TaskContent.RuleMarked;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes answers and submits them: always by the learner themselves, always by the server's clock.
@Service
@Transactional
public class Attempting {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);
    private final Attempts attempts;
    private final Responses responses;
    private final Papers papers;
    private final Sealing sealing;
    private final Clock clock;

    Attempting(Attempts attempts, Responses responses, Papers papers, Sealing sealing, Clock clock) {
        this.attempts = attempts;
        this.responses = responses;
        this.papers = papers;
        this.sealing = sealing;
        this.clock = clock;
    }

    /// What became of answers that were sent.
    public sealed interface Saving {
        /// They are kept, save those that were older than what is kept.
        ///
        /// @param held what is kept now, by item
        record Saved(Instant at, Map<String, Response> held) implements Saving {}

        /// The attempt was sealed before they came, so nothing was changed.
        record Closed(Attempt attempt) implements Saving {}
    }

    /// An attempt of the learner who is acting, sealed where its time is over.
    public Attempt look(AttemptId id) {
        attempts.own(id);
        return sealing.sealWhereOver(id, clock.instant());
    }

    /// What the attempt was given, key included.
    public TaskContent content(Attempt attempt) {
        return papers.content(attempt);
    }

    /// The newest answers, by item.
    public Map<String, Response> responses(Attempt attempt) {
        return responses.of(attempt.id());
    }

    /// Keeps answers, each unless a later one is kept. Harmless when repeated, and in any order.
    public Saving save(AttemptId id, List<Response> answers) {
        var attempt = look(id);
        if (attempt.isSubmitted()) return new Saving.Closed(attempt);
        var content = papers.content(attempt);
        var now = clock.instant();
        for (var answer : answers) {
            requireFitting(content, answer);
            responses.put(attempt, notFromTheFuture(answer, now), now.truncatedTo(ChronoUnit.SECONDS));
        }
        return new Saving.Saved(now, responses.of(id));
    }

    /// Seals the attempt. Harmless when repeated. Refuses work of which nothing is written.
    public Attempt submit(AttemptId id) {
        var attempt = look(id);
        if (attempt.isSubmitted()) return attempt;
        if (papers.content(attempt) instanceof PersonMarked && !hasWork(id)) {
            throw Refusal.conflict("There is nothing to hand in yet. Write your work, then submit it.");
        }
        return sealing.seal(attempt, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    }

    private boolean hasWork(AttemptId id) {
        var work = responses.of(id).get(Response.WORK);
        return work != null && !work.isBlank();
    }

    private static void requireFitting(TaskContent content, Response answer) {
        boolean fits = switch (content) {
            case RuleMarked exam ->
                exam.item(answer.item()).map(item -> fits(item, answer)).orElse(false);
            case PersonMarked _ ->
                answer.item().equals(Response.WORK) && answer.choices().isEmpty();
        };
        if (!fits) throw Refusal.malformed("This answer does not belong to this task.");
        if (answer.text().length() > Response.LONGEST) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "This is too long. Keep it under 60,000 characters.");
        }
    }

    private static boolean fits(Item item, Response answer) {
        return switch (item) {
            case Item.Numeric _ -> answer.choices().isEmpty();
            case Item.Choice choice -> {
                var ids = new HashSet<String>();
                choice.options().forEach(option -> ids.add(option.id()));
                yield answer.text().isEmpty() && ids.containsAll(answer.choices());
            }
        };
    }

    /// A clock that is far ahead must not keep later answers of another device out.
    private static Response notFromTheFuture(Response answer, Instant now) {
        var latest = now.plus(CLOCKS_DIFFER).toEpochMilli();
        return answer.sequence() <= latest
                ? answer
                : new Response(answer.item(), answer.choices(), answer.text(), now.toEpochMilli());
    }
}
