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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Lessons that were read, and steps of tasks that were taken: each a row with its time, written once.
@Repository
@Transactional
class Readings {
    private final JdbcClient jdbc;
    private final Clock clock;

    Readings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Set<LessonId> of(EnrolmentId enrolment) {
        return new HashSet<>(jdbc.sql("select lesson_id from learning.reading where enrolment_id = ?")
                .param(enrolment.value())
                .query((row, _) -> new LessonId(row.getObject(1, UUID.class)))
                .list());
    }

    /// Harmless when repeated: the first time counts.
    void add(Enrolment enrolment, LessonId lesson) {
        jdbc.sql("insert into learning.reading (enrolment_id, lesson_id, learner_id, organization_id, read_at)"
                        + " values (?, ?, ?, ?, ?) on conflict do nothing")
                .params(enrolment.id().value(), lesson.value())
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
