package org.assay.api.webhooks;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import org.assay.api.Own;
import org.assay.identity.AuditLog;
import org.assay.shared.Refusal;
import org.assay.web.FormErrors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Sets up where programs listen. Whoever calls acts for the organization, as a member or as a program.
@Service
@Transactional
public class Listening {
    private final Endpoints endpoints;
    private final Deliveries deliveries;
    private final Post post;
    private final AuditLog audit;
    private final Clock clock;

    Listening(Endpoints endpoints, Deliveries deliveries, Post post, AuditLog audit, Clock clock) {
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.post = post;
        this.audit = audit;
        this.clock = clock;
    }

    /// What is wrong with a form, the address among it. Nothing is looked up: that is done at each message.
    FormErrors check(EndpointForm form) {
        var errors = form.check();
        var url = form.address();
        var objection = url == null || form.url() == null ? null : post.objection(url);
        if (objection != null)
            errors.add("url", "Messages go to https addresses at a public name on port 443 only: " + objection + ".");
        return errors;
    }

    Endpoints.Made make(EndpointForm form) {
        var url = Objects.requireNonNull(form.address());
        var made = endpoints.make(Own.organization(), url.toString(), form.chosen(), Own.client());
        audit.record(Own.organization(), "made webhook", made.endpoint().id(), Map.of("host", url.getHost()));
        return made;
    }

    void remove(EndpointId id) {
        endpoints.remove(Own.organization(), id);
        audit.record(Own.organization(), "removed webhook", id, Map.of());
    }

    Endpoints.Made rotate(EndpointId id) {
        var made = endpoints.rotate(Own.organization(), id);
        audit.record(Own.organization(), "changed secret of webhook", id, Map.of());
        return made;
    }

    /// Tells it again, and all that was given up.
    int enable(EndpointId id) {
        endpoints.enable(Own.organization(), id);
        audit.record(Own.organization(), "enabled webhook", id, Map.of());
        return deliveries.replayGivenUp(id, clock.instant());
    }

    void replay(EndpointId id, long event) {
        if (endpoints.get(Own.organization(), id).isDisabled())
            throw Refusal.conflict("This webhook is disabled. Enable it first.");
        deliveries.replay(id, event, clock.instant());
    }
}
