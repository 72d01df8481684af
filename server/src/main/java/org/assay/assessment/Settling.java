package org.assay.assessment;

import java.math.MathContext;
import java.util.Map;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.Tenancy;
import org.assay.learning.Studying;
import org.assay.learning.TaskStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where a mark, its entry in the log and its announcement meet, in one transaction.
@Component
@Transactional
class Settling {
    private final Attempts attempts;
    private final Studying studying;
    private final Tenancy tenancy;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Settling(Attempts attempts, Studying studying, Tenancy tenancy, AuditLog audit, ApplicationEventPublisher events) {
        this.attempts = attempts;
        this.studying = studying;
        this.tenancy = tenancy;
        this.audit = audit;
        this.events = events;
    }

    /// Whether the mark is now the attempt's; not where it has one. Announces it once.
    boolean settle(Attempt attempt, Attempt.Mark mark) {
        var organization = attempt.organization();
        return tenancy.as(new Acting(organization, Acting.now().person(), null), () -> {
            if (!attempts.add(attempt, mark)) return false;
            studying.note(attempt.enrolment(), attempt.task(), TaskStep.MARKED);
            var score = mark.score();
            studying.score(
                    attempt.enrolment(), attempt.task(), score.given().divide(score.maximum(), MathContext.DECIMAL32));
            if (mark.marker() != null) {
                audit.record(organization, "marked attempt", attempt.id(), Map.of("score", mark.score()));
            }
            events.publishEvent(new AttemptMarked(organization, attempt.enrolment(), attempt.id()));
            return true;
        });
    }
}
