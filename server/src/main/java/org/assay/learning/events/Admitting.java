package org.assay.learning.events;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.assay.catalog.Offerings;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolling;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.attendance.AttendanceSettled;
import org.assay.learning.attendance.Claimed;
import org.assay.learning.events.Admittance.Admitted;
import org.assay.learning.events.Admittance.Already;
import org.assay.learning.events.Admittance.Full;
import org.assay.learning.events.Admittance.NotHeld;
import org.assay.learning.events.Admittance.NotYet;
import org.assay.learning.events.Admittance.Over;
import org.assay.learning.events.Admittance.Revoked;
import org.assay.learning.events.Admittance.Stopped;
import org.assay.learning.events.Admittance.Used;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Admits people to an event by a printed code: enrols them and records them as present, in one transaction that holds
/// the window. So a window with fifty places admits fifty, however many claim at once, and each of them once.
@Service
@Transactional
public class Admitting {
    private final ClaimWindows windows;
    private final LiveSessions sessions;
    private final Offerings offerings;
    private final Enrolling enrolling;
    private final Claimed claimed;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    // More than five: a claim is all these steps at once.
    Admitting(
            ClaimWindows windows,
            LiveSessions sessions,
            Offerings offerings,
            Enrolling enrolling,
            Claimed claimed,
            Tenancy tenancy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.windows = windows;
        this.sessions = sessions;
        this.offerings = offerings;
        this.enrolling = enrolling;
        this.claimed = claimed;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
    }

    /// What a code is for, as whoever reads it off the wall may see it.
    ///
    /// @param answer why it cannot be claimed now, or null where it can
    public record Event(
            ClaimCode code,
            ClaimWindow window,
            LiveSession session,
            @Nullable Admittance answer) {}

    /// Empty for a code that is not one of ours. Changes nothing.
    public Optional<Event> event(String typed) {
        var code = tenancy.as(Acting.bearer(ClaimCode.hash(typed)), () -> windows.code(typed));
        return code.map(found -> tenancy.as(Acting.organization(found.organization()), () -> {
            var window = windows.get(found.window());
            var session = sessions.get(window.session());
            return new Event(found, window, session, obstacle(found, window, session));
        }));
    }

    /// What somebody got by a code before; empty where they did not claim.
    public Optional<EnrolmentId> claimed(Event event, PersonId learner) {
        return tenancy.as(
                Acting.organization(event.window.organization()), () -> windows.admission(event.window.id(), learner));
    }

    /// Whether this enrolment came about by claiming at an event: its credential was asked for with the claim.
    public boolean isAdmitted(EnrolmentId enrolment) {
        return windows.isAdmitted(enrolment);
    }

    /// Claims for somebody. Runs twice without harm.
    public Admittance admit(ClaimCode code, PersonId learner) {
        var both = new Acting(code.organization(), learner, null);
        return tenancy.as(both, () -> {
            var window = windows.lock(code.window());
            var before = windows.admission(window.id(), learner);
            if (before.isPresent()) return new Already(before.get());
            var current = windows.code(code.code()).orElseThrow();
            var session = sessions.get(window.session());
            var obstacle = obstacle(current, window, session);
            return obstacle != null ? obstacle : admit(current, window, session, learner);
        });
    }

    private @Nullable Admittance obstacle(ClaimCode code, ClaimWindow window, LiveSession session) {
        var now = clock.instant();
        if (code.revokedAt() != null) return new Revoked();
        if (code.isForOne() && code.usedAt() != null) return new Used();
        if (session.isCancelled() || !offerings.get(window.offering()).isOpen()) return new NotHeld();
        if (window.stoppedAt() != null) return new Stopped();
        if (now.isBefore(window.opens())) return new NotYet(window.opens());
        if (!now.isBefore(window.closes())) return new Over(window.closes());
        return window.isFull() ? new Full(window.cap()) : null;
    }

    private Admittance admit(ClaimCode code, ClaimWindow window, LiveSession session, PersonId learner) {
        var now = now();
        if (code.isForOne() && !windows.use(code.id(), now)) return new Used();
        Enrolment enrolment = enrolling.enrol(learner, window.offering());
        windows.admit(window, enrolment, code.id(), now);
        claimed.record(session, enrolment, now);
        events.publishEvent(new AttendanceSettled(window.organization(), List.of(enrolment.id())));
        return new Admitted(enrolment.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
