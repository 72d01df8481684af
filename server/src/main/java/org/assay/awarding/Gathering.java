package org.assay.awarding;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.assessment.Attempt;
import org.assay.catalog.Definition;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.People;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Brings together what an award is judged by: the published rule and the scores of every declared task.
@Component
class Gathering {
    private final Enrolments enrolments;
    private final PublishedEntries entries;
    private final Work work;
    private final People people;
    private final Clock clock;

    Gathering(Enrolments enrolments, PublishedEntries entries, Work work, People people, Clock clock) {
        this.enrolments = enrolments;
        this.entries = entries;
        this.work = work;
        this.people = people;
        this.clock = clock;
    }

    /// The award of an enrolment as the rule decides it now, not kept yet; empty while a task has no score.
    Optional<Award> award(EnrolmentId id) {
        var enrolment = enrolments.get(id);
        var made = work.of(id);
        var definition = entries.get(enrolment.entry()).definition();
        var results = results(definition, made);
        boolean isJudgedByTasks = !definition.tasks().isEmpty();
        return !isJudgedByTasks || results.size() < definition.tasks().size()
                ? Optional.empty()
                : Optional.of(judged(enrolment, results, made));
    }

    private Award judged(Enrolment enrolment, List<TaskResult> results, List<Attempt> made) {
        var entry = entries.get(enrolment.entry());
        var judge = Judge.of(entry.definition());
        var markers = made.stream()
                .map(Attempt::marker)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new Award(
                AwardId.random(),
                enrolment.organization(),
                enrolment.id(),
                enrolment.learner(),
                people.get(enrolment.learner()).name(),
                entry.id(),
                entry.definition().title(),
                entry.contentHash(),
                results,
                judge.overall(results),
                markers,
                judge.judge(results),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                null,
                1);
    }

    /// One for each task that has a score, in the definition's order.
    private List<TaskResult> results(Definition definition, List<Attempt> made) {
        Map<String, Attempt> byTask =
                made.stream().collect(Collectors.toMap(Attempt::task, Function.identity(), (_, later) -> later));
        return definition.tasks().stream()
                .map(task -> result(task, byTask.get(task.id())))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable TaskResult result(Definition.Task task, @Nullable Attempt attempt) {
        if (attempt == null) return null;
        var score = attempt.score();
        if (score == null) return null;
        return new TaskResult(
                task.id(), task.title(), task.modality(), score, attempt.id(), work.hash(attempt), attempt.marker());
    }
}
