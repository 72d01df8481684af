package org.assay.assessment.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.assay.assessment.Attempt;
import org.assay.assessment.Attempt.Response;
import org.assay.assessment.AttemptId;
import org.assay.assessment.Attempting;
import org.assay.assessment.Item;
import org.assay.assessment.Rubric;
import org.assay.assessment.TaskContent.PersonMarked;
import org.assay.assessment.TaskContent.RuleMarked;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// What became of a submitted attempt, for its learner alone.
@Controller
class ResultController {
    private final Attempting attempting;
    private final Venues venues;

    ResultController(Attempting attempting, Venues venues) {
        this.attempting = attempting;
        this.venues = venues;
    }

    @SignedIn
    @GetMapping("/attempts/{attempt}/result")
    Object show(@PathVariable AttemptId attempt) {
        var current = attempting.look(attempt);
        var submittedAt = current.submittedAt();
        if (submittedAt == null) return Redirect.to("/attempts/" + attempt);
        var responses = attempting.responses(current);
        var content = attempting.content(current);
        var mark = current.mark();
        var work = responses.get(Response.WORK);
        return new ResultPage(
                attempt,
                venues.of(current),
                submittedAt,
                current.score(),
                mark != null && content instanceof RuleMarked exam ? items(exam, responses) : List.of(),
                mark != null && content instanceof PersonMarked marked ? criteria(marked.rubric(), mark) : List.of(),
                mark == null ? "" : mark.feedback(),
                work == null ? "" : work.text());
    }

    private static List<ResultPage.ItemResult> items(RuleMarked exam, Map<String, Response> responses) {
        var results = new ArrayList<ResultPage.ItemResult>();
        for (var item : exam.items()) {
            var response = responses.getOrDefault(item.id(), new Response(item.id(), List.of(), "", 0));
            results.add(new ResultPage.ItemResult(
                    results.size() + 1,
                    item.stem(),
                    item.isRight(response),
                    item.points(),
                    answer(item, response),
                    key(item),
                    item.rationale()));
        }
        return results;
    }

    private static String answer(Item item, Response response) {
        return switch (item) {
            case Item.Choice choice -> texts(choice, response.choices());
            case Item.Numeric _ -> response.text();
        };
    }

    private static String key(Item item) {
        return switch (item) {
            case Item.Choice choice -> texts(choice, choice.correct());
            case Item.Numeric numeric -> {
                var range = numeric.numeric();
                var value = range.value().toPlainString() + (range.unit().isEmpty() ? "" : " " + range.unit());
                yield range.tolerance().signum() == 0
                        ? value
                        : value + ", or up to " + range.tolerance().toPlainString() + " off";
            }
        };
    }

    private static String texts(Item.Choice choice, List<String> ids) {
        return choice.options().stream()
                .filter(option -> ids.contains(option.id()))
                .map(Item.Choice.Option::text)
                .collect(Collectors.joining("; "));
    }

    private static List<ResultPage.CriterionResult> criteria(Rubric rubric, Attempt.Mark mark) {
        return rubric.criteria().stream()
                .map(criterion -> result(criterion, mark))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ResultPage.CriterionResult> result(Rubric.Criterion criterion, Attempt.Mark mark) {
        return criterion
                .level(Objects.requireNonNullElse(mark.levels().get(criterion.id()), ""))
                .map(level -> new ResultPage.CriterionResult(
                        criterion.title(), level.title(), level.points(), criterion.maximum(), level.description()));
    }
}
