package org.assay.issuing.renewals;

import java.util.Map;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.Tenancy;
import org.assay.issuing.renewals.RenewalRequest.Decision;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps a request, or what was decided about it, with its audit entry and its event.
@Component("renewalKeeping")
@Transactional
class Keeping {
    private final RenewalRequests requests;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Tenancy tenancy;

    Keeping(RenewalRequests requests, AuditLog audit, ApplicationEventPublisher events, Tenancy tenancy) {
        this.requests = requests;
        this.audit = audit;
        this.events = events;
        this.tenancy = tenancy;
    }

    void ask(RenewalRequest request) {
        requests.add(request);
        tenancy.as(
                new Acting(request.organization(), request.learner(), null),
                () -> audit.record(
                        request.organization(),
                        "requested renewal",
                        request.credential(),
                        Map.of("hours", request.hours())));
        events.publishEvent(
                new RenewalRequested(request.organization(), request.id(), request.credential(), request.learner()));
    }

    /// @throws Refusal where the other way was decided before
    void decide(RenewalRequest request, Decision decision) {
        if (!requests.add(request, decision)) {
            var first = requests.find(request.id()).orElseThrow().decision();
            if (first != null && first.isGranted() == decision.isGranted()) return;
            throw Refusal.conflict("Somebody decided otherwise meanwhile.");
        }
        var what = decision.isGranted() ? "granted renewal" : "declined renewal";
        audit.record(request.organization(), what, request.credential(), Map.of("request", request.id()));
        events.publishEvent(new RenewalDecided(
                request.organization(), request.id(), request.credential(), request.learner(), decision.isGranted()));
    }
}
