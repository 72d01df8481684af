package org.assay.assessment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.assay.learning.Studying;
import org.assay.learning.TaskStep;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Begins attempts. There is one for an enrolment and a task.
@Service
@Transactional
public class Starting {
    private final Attempts attempts;
    private final Papers papers;
    private final Enrolments enrolments;
    private final Studying studying;
    private final Clock clock;

    Starting(Attempts attempts, Papers papers, Enrolments enrolments, Studying studying, Clock clock) {
        this.attempts = attempts;
        this.papers = papers;
        this.enrolments = enrolments;
        this.studying = studying;
        this.clock = clock;
    }

    /// What an attempt of the learner who is acting would be given if it began now.
    public TaskContent preview(EnrolmentId id, String task) {
        return papers.current(enrolments.own(id), task).content();
    }

    /// The attempt of the learner who is acting: the one they have, else a new one, whose clock runs from now.
    public Attempt start(EnrolmentId id, String task) {
        var enrolment = enrolments.own(id);
        return attempts.find(id, task).orElseGet(() -> begin(enrolment, task));
    }

    private Attempt begin(Enrolment enrolment, String task) {
        var filling = papers.current(enrolment, task);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        attempts.add(new Attempt(
                AttemptId.random(),
                enrolment.id(),
                enrolment.learner(),
                enrolment.organization(),
                enrolment.offering(),
                task,
                filling.number(),
                now,
                filling.content().limit().map(now::plus).orElse(null),
                null,
                null));
        studying.note(enrolment.id(), task, TaskStep.STARTED);
        return attempts.find(enrolment.id(), task).orElseThrow();
    }
}
