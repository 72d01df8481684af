package org.assay.learning.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.assay.identity.AuditLog;
import org.assay.learning.Enrolment;
import org.assay.learning.Enrolments;
import org.assay.learning.live.Convening;
import org.assay.learning.live.LiveSessionId;
import org.assay.learning.live.LiveSessions;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Closes the roster of a session that is over: from now on it counts, and who is not on it was absent. Corrections
/// stay possible, and count at once.
@Service
@Transactional
public class RollClosing {
    /// A roster that nobody closed closes itself so long after the end.
    static final Duration PATIENCE = Duration.ofHours(24);

    private final Convening convening;
    private final LiveSessions sessions;
    private final Enrolments enrolments;
    private final RollCall rollCall;
    private final AuditLog audit;
    private final Clock clock;

    RollClosing(
            Convening convening,
            LiveSessions sessions,
            Enrolments enrolments,
            RollCall rollCall,
            AuditLog audit,
            Clock clock) {
        this.convening = convening;
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.rollCall = rollCall;
        this.audit = audit;
        this.clock = clock;
    }

    /// Harmless when repeated. Whoever calls acts for the organization.
    public void settle(LiveSessionId id) {
        var session = convening.own(id);
        if (clock.instant().isBefore(session.span().end())) {
            throw Refusal.conflict("It is not over yet. Close the roster after the end.");
        }
        if (!sessions.settle(id, clock.instant().truncatedTo(ChronoUnit.SECONDS))) return;
        audit.record(session.organization(), "closed roster", id, Map.of());
        var all = enrolments.in(session.offering());
        rollCall.settled(session.organization(), all.stream().map(Enrolment::id).toList());
    }
}
