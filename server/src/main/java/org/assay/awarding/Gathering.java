package org.assay.awarding;

import java.math.BigDecimal;
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
    private final Register register;
    private final People people;
    private final Clock clock;

    Gathering(
            Enrolments enrolments, PublishedEntries entries, Work work, Register register, People people, Clock clock) {
        this.enrolments = enrolments;
        this.entries = entries;
        this.work = work;
        this.register = register;
        this.people = people;
        this.clock = clock;
    }

    /// The award of an enrolment as the rule decides it now, not kept yet; empty while a task has no score, and while
    /// taking part falls short and may still do better. A claim of taking part alone is never declined.
    Optional<Award> award(EnrolmentId id) {
        var enrolment = enrolments.get(id);
        var made = work.of(id);
        var definition = entries.get(enrolment.entry()).definition();
        var results = results(definition, made);
        var isJudgedByTasks = !definition.tasks().isEmpty();
        if (results.size() < definition.tasks().size()) return Optional.empty();
        if (!Register.isAskedFor(definition)) {
            return isJudgedByTasks ? Optional.of(judged(enrolment, results, made, null)) : Optional.empty();
        }
        if (!isJudgedByTasks && !Register.isAll(definition)) return Optional.empty();
        var participation = register.of(enrolment);
        var award = judged(enrolment, results, made, participation);
        var judge = Judge.of(definition);
        var isOpen = Register.isAll(definition) || judge.mayImprove(participation);
        return !judge.isMet(participation) && isOpen ? Optional.empty() : Optional.of(award);
    }

    /// Whether taking part has anything to do with an enrolment's award.
    boolean asksForParticipation(EnrolmentId id) {
        return Register.isAskedFor(entries.get(enrolments.get(id).entry()).definition());
    }

    private Award judged(
            Enrolment enrolment, List<TaskResult> results, List<Attempt> made, @Nullable Participation participation) {
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
                overall(judge, results, participation),
                markers,
                judge.judge(results, participation),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                null,
                1,
                participation,
                null);
    }

    /// What was reached: the weighted score, or for a claim of taking part the share of it.
    private static BigDecimal overall(Judge judge, List<TaskResult> results, @Nullable Participation participation) {
        if (!results.isEmpty() || participation == null) return judge.overall(results);
        return participation.attendance().lines().isEmpty()
                ? participation.completed()
                : participation.attendance().fraction();
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
