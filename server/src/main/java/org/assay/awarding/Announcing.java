package org.assay.awarding;

import java.util.List;
import java.util.Map;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Writes a decision into the audit log and tells those downstream, in the transaction of the decision.
@Component
class Announcing {
    private final AuditLog audit;
    private final ApplicationEventPublisher events;

    Announcing(AuditLog audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    /// Those of one batch, together.
    void announce(OrganizationId organization, BatchId batch, List<AwardId> granted) {
        audit.record(
                organization, "granted awards", batch, Map.of("count", granted.size(), "first", granted.getFirst()));
        events.publishEvent(new AwardsGranted(organization, granted));
    }

    void announce(Award award) {
        var organization = award.organization();
        switch (award.decision()) {
            case AwardDecision.Granted _ -> {
                audit.record(organization, "granted award", award.id(), Map.of("overall", award.overall()));
                events.publishEvent(new AwardGranted(organization, award.id()));
            }
            case AwardDecision.Declined declined -> {
                audit.record(organization, "declined award", award.id(), Map.of("reason", declined.reason()));
                events.publishEvent(new AwardDeclined(organization, award.id()));
            }
            case AwardDecision.Referred referred -> {
                audit.record(organization, "referred award", award.id(), Map.of("question", referred.question()));
                events.publishEvent(new AwardReferred(organization, award.id()));
            }
        }
    }
}
