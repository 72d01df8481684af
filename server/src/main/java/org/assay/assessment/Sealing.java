package org.assay.assessment;

import java.time.Instant;
import java.util.Map;
import org.assay.assessment.TaskContent.PersonMarked;
import org.assay.assessment.TaskContent.RuleMarked;
import org.assay.learning.Studying;
import org.assay.learning.TaskStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Seals attempts: from then on nothing changes. What a rule can mark is marked at once; the rest waits for a person.
@Component
@Transactional
class Sealing {
    private final Attempts attempts;
    private final Responses responses;
    private final Papers papers;
    private final Settling settling;
    private final Studying studying;
    private final ApplicationEventPublisher events;

    Sealing(
            Attempts attempts,
            Responses responses,
            Papers papers,
            Settling settling,
            Studying studying,
            ApplicationEventPublisher events) {
        this.events = events;
        this.attempts = attempts;
        this.responses = responses;
        this.papers = papers;
        this.settling = settling;
        this.studying = studying;
    }

    /// The sealed attempt. Harmless when repeated: the first time counts.
    Attempt seal(Attempt attempt, Instant at) {
        if (attempts.seal(attempt.id(), at)) {
            studying.note(attempt.enrolment(), attempt.task(), TaskStep.SUBMITTED);
            events.publishEvent(new Attempt.Submitted(
                    attempt.organization(),
                    attempt.id(),
                    attempt.enrolment(),
                    attempt.learner(),
                    attempt.offering(),
                    attempt.task()));
            switch (papers.content(attempt)) {
                case RuleMarked content -> markByRule(attempt, content, at);
                case PersonMarked _ -> {}
            }
        }
        return attempts.get(attempt.id());
    }

    /// Takes the answers as they are where time is over; leaves any other attempt alone.
    Attempt sealWhereOver(AttemptId id, Instant now) {
        attempts.lock(id);
        var attempt = attempts.get(id);
        var deadline = attempt.deadline();
        return deadline == null || attempt.isSubmitted() || !attempt.isOver(now) ? attempt : seal(attempt, deadline);
    }

    private void markByRule(Attempt attempt, RuleMarked content, Instant at) {
        var score = content.score(responses.of(attempt.id()));
        settling.settle(attempt, new Attempt.Mark(score, null, "", Map.of(), at));
    }
}
