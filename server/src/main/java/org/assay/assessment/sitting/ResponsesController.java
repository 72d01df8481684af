package org.assay.assessment.sitting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.assessment.Attempt;
import org.assay.assessment.Attempt.Response;
import org.assay.assessment.AttemptId;
import org.assay.assessment.Attempting;
import org.assay.assessment.Attempting.Saving;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Keeps answers: sent by the page's buttons, or by its script after each change.
@Controller
class ResponsesController {
    private final Attempting attempting;
    private final AttemptLayout layout;
    private final Venues venues;
    private final Clock clock;

    ResponsesController(Attempting attempting, AttemptLayout layout, Venues venues, Clock clock) {
        this.attempting = attempting;
        this.layout = layout;
        this.venues = venues;
        this.clock = clock;
    }

    /// From the script. Older answers than those that are kept change nothing; the answer says what is kept.
    @SignedIn
    @PostMapping(path = "/attempts/{attempt}/responses", consumes = MediaType.APPLICATION_JSON_VALUE)
    Page update(@PathVariable AttemptId attempt, AnswersForm form) {
        return switch (attempting.save(attempt, responses(form))) {
            case Saving.Saved saved ->
                new SavedPage(
                        saved.at(),
                        saved.held().values().stream().collect(Collectors.toMap(Response::item, Response::sequence)));
            case Saving.Closed closed -> closed(closed.attempt());
        };
    }

    /// From the buttons. Where another window has saved something newer, both answers are shown.
    @SignedIn
    @PostMapping("/attempts/{attempt}/responses")
    Object create(@PathVariable AttemptId attempt, AnswersForm form) {
        var current = attempting.look(attempt);
        var before = attempting.responses(current);
        var behind = form.answers().stream()
                .filter(answer -> answer.isBehind(sequence(before, answer.item())))
                .map(answer -> answer.response(0))
                .filter(answer -> !isSame(answer, before))
                .findFirst();
        if (behind.isPresent() && !current.isSubmitted()) return layout.page(current, 1, behind.get());
        var sent = responses(form);
        return switch (attempting.save(attempt, sent)) {
            case Saving.Closed closed -> closed(closed.attempt());
            case Saving.Saved saved -> goOn(current, form, sent, saved.held());
        };
    }

    private Object goOn(Attempt attempt, AnswersForm form, List<Response> sent, Map<String, Response> held) {
        var late = sent.stream().filter(answer -> !isSame(answer, held)).findFirst();
        if (late.isPresent()) return layout.page(attempt, 1, late.get());
        var go = Objects.requireNonNullElse(form.go(), "");
        if (go.equals("submission")) return Redirect.to("/attempts/" + attempt.id() + "/submission");
        return Redirect.to("/attempts/" + attempt.id() + (go.matches("\\d{1,4}") ? "?question=" + go : ""));
    }

    private List<Response> responses(AnswersForm form) {
        var now = clock.instant().toEpochMilli();
        return form.answers().stream().map(answer -> answer.response(now)).toList();
    }

    private Page closed(Attempt attempt) {
        var submittedAt = Objects.requireNonNull(attempt.submittedAt());
        var deadline = submittedAt.equals(attempt.deadline()) ? attempt.deadline() : null;
        return new ClosedPage(attempt.id(), venues.of(attempt), submittedAt, deadline);
    }

    private static long sequence(Map<String, Response> held, @Nullable String item) {
        var response = held.get(Objects.requireNonNullElse(item, ""));
        return response == null ? 0 : response.sequence();
    }

    private static boolean isSame(Response answer, Map<String, Response> held) {
        var kept = held.get(answer.item());
        return kept != null
                && kept.text().equals(answer.text())
                && kept.choices().equals(answer.choices());
    }
}
