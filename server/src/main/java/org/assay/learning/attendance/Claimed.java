package org.assay.learning.attendance;

import java.time.Instant;
import java.util.Set;
import org.assay.learning.Enrolment;
import org.assay.learning.live.LiveSession;
import org.springframework.stereotype.Component;

/// Records those who claimed at an event as present.
@Component
public class Claimed {
    private final Presences presences;

    Claimed(Presences presences) {
        this.presences = presences;
    }

    /// Harmless when repeated; whoever is on the roster already stays as they are. In the hands of the organization.
    public void record(LiveSession session, Enrolment enrolment, Instant at) {
        presences.lock(session.id(), enrolment.learner());
        var known = presences.find(session.id(), enrolment.id()).orElse(null);
        if (known != null && known.standing().isThere()) return;
        presences.keep(
                session.organization(),
                new Presence(
                        session.id(),
                        enrolment.id(),
                        enrolment.learner(),
                        Standing.PRESENT,
                        Means.EVENT_CODE,
                        Set.of(),
                        null,
                        null,
                        at,
                        null,
                        null,
                        known == null ? 1 : known.version() + 1));
    }
}
