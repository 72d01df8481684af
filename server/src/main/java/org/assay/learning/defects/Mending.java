package org.assay.learning.defects;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What an author does about a defect, acting for the organization.
@Service
@Transactional
public class Mending {
    private final Defects defects;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Mending(Defects defects, AuditLog audit, ApplicationEventPublisher events, Clock clock) {
        this.defects = defects;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Puts it into a state; those who reported it hear when that settles it. A second author's decision is refused
    /// while they have not seen the first one.
    ///
    /// @param version the one that was seen
    public void decide(
            Defect defect,
            int version,
            String title,
            Defect.State state,
            @Nullable Integer mendedIn,
            @Nullable String reason) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var decided = new Defect(
                defect.id(),
                defect.organization(),
                defect.offering(),
                defect.unit(),
                title.strip(),
                state,
                state == Defect.State.MENDED ? mendedIn : null,
                state == Defect.State.DECLINED ? reason : null,
                defect.reports(),
                version,
                defect.createdAt(),
                state.isSettled() ? now : null);
        if (!defects.save(decided, Objects.requireNonNull(Acting.now().person()))) {
            throw Refusal.conflict("Somebody else decided this since you opened it. Open it again.");
        }
        audit.record(defect.organization(), "put defect into state", defect.id(), Map.of("state", state));
        if (state.isSettled() && state != defect.state()) {
            events.publishEvent(new DefectSettled(defect.organization(), defect.id()));
        }
    }

    /// Two that say the same become one, with the reports of both.
    void join(Defect from, Defect into) {
        if (!from.offering().equals(into.offering())
                || !from.unit().equals(into.unit())
                || from.id().equals(into.id())) {
            throw Refusal.conflict("Only two different defects of one unit can be joined.");
        }
        defects.join(from, into);
        audit.record(from.organization(), "joined defects", into.id(), Map.of("from", from.id()));
    }
}
