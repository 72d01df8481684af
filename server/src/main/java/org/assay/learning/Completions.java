package org.assay.learning;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.learning.course.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Units that were done, and steps of tasks that were taken: each a row with its time, written once.
@Repository
@Transactional
class Completions {
    private final JdbcClient jdbc;
    private final Clock clock;

    Completions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<UnitId> of(EnrolmentId enrolment) {
        return new HashSet<>(
                jdbc.sql("select unit_id from learning.completion where enrolment_id = ? and void_by is null")
                        .param(enrolment.value())
                        .query((row, _) -> new UnitId(row.getObject(1, UUID.class)))
                        .list());
    }

    /// Harmless when repeated: the first time counts, or the first since a move asked for it again.
    void add(Enrolment enrolment, UnitId unit) {
        jdbc.sql(
                        "insert into learning.completion"
                                + " (enrolment_id, unit_id, learner_id, organization_id, completed_at)"
                                + " values (?, ?, ?, ?, ?) on conflict (enrolment_id, unit_id) do update"
                                + " set completed_at = excluded.completed_at, void_by = null where completion.void_by is not null")
                .params(enrolment.id().value(), unit.value())
                .params(enrolment.learner().value(), enrolment.organization().value(), now())
                .update();
    }

    /// The furthest step of each task, by the task's id.
    Map<String, TaskStep> steps(EnrolmentId enrolment) {
        var steps = new HashMap<String, TaskStep>();
        jdbc.sql("select task, step from learning.task_step where enrolment_id = ?")
                .param(enrolment.value())
                .query(row -> {
                    steps.merge(
                            row.getString("task"),
                            TaskStep.valueOf(row.getString("step")),
                            (one, other) -> one.compareTo(other) > 0 ? one : other);
                });
        return steps;
    }

    /// Harmless when repeated: the first time counts.
    void add(Enrolment enrolment, String task, TaskStep step) {
        jdbc.sql("insert into learning.task_step (enrolment_id, task, step, learner_id, organization_id, at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(enrolment.id().value(), task, step.name())
                .params(enrolment.learner().value(), enrolment.organization().value(), now())
                .update();
    }

    /// Whether it is the latest place.
    boolean open(Enrolment enrolment, UnitId unit, Instant at) {
        return jdbc.sql("insert into learning.place (enrolment_id, unit_id, learner_id, organization_id, at)"
                                + " values (?, ?, ?, ?, ?)"
                                + " on conflict (enrolment_id) do update set unit_id = excluded.unit_id, at = excluded.at"
                                + " where place.at <= excluded.at")
                        .params(enrolment.id().value(), unit.value())
                        .params(
                                enrolment.learner().value(),
                                enrolment.organization().value())
                        .param(at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<UnitId> place(EnrolmentId enrolment) {
        return jdbc.sql("select unit_id from learning.place where enrolment_id = ?")
                .param(enrolment.value())
                .query((row, _) -> new UnitId(row.getObject(1, UUID.class)))
                .optional();
    }

    /// How many questions of each practice unit were answered rightly the last time.
    Map<UnitId, Integer> right(EnrolmentId enrolment) {
        var right = new HashMap<UnitId, Integer>();
        jdbc.sql("select unit_id, count(*) filter (where is_right) from learning.practice_card"
                        + " where enrolment_id = ? group by unit_id")
                .param(enrolment.value())
                .query(row -> {
                    right.put(new UnitId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return right;
    }

    Map<String, BigDecimal> scores(EnrolmentId enrolment) {
        var scores = new HashMap<String, BigDecimal>();
        jdbc.sql("select task, fraction from learning.task_score where enrolment_id = ?")
                .param(enrolment.value())
                .query(row -> {
                    scores.put(row.getString(1), row.getBigDecimal(2));
                });
        return scores;
    }

    void score(Enrolment enrolment, String task, BigDecimal fraction) {
        jdbc.sql("insert into learning.task_score (enrolment_id, task, learner_id, organization_id, fraction)"
                        + " values (?, ?, ?, ?, ?) on conflict (enrolment_id, task)"
                        + " do update set fraction = greatest(task_score.fraction, excluded.fraction)")
                .params(enrolment.id().value(), task)
                .params(enrolment.learner().value(), enrolment.organization().value(), fraction)
                .update();
    }

    Set<String> groups(EnrolmentId enrolment) {
        return new HashSet<>(jdbc.sql("select name from learning.cohort_group where enrolment_id = ?")
                .param(enrolment.value())
                .query((row, _) -> row.getString(1))
                .list());
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }
}
