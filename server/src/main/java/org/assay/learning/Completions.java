package org.assay.learning;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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
        return new HashSet<>(jdbc.sql("select unit_id from learning.completion where enrolment_id = ?")
                .param(enrolment.value())
                .query((row, _) -> new UnitId(row.getObject(1, UUID.class)))
                .list());
    }

    /// Harmless when repeated: the first time counts.
    void add(Enrolment enrolment, UnitId unit) {
        jdbc.sql("insert into learning.completion"
                        + " (enrolment_id, unit_id, learner_id, organization_id, completed_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
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

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }
}
