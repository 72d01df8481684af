package org.assay.learning.attendance;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.assay.learning.live.Convening;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSessionId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The presenter's roster: who was there by sight, who is excused, and what has to be put right. A presenter acts for
/// the organization, and never records themselves.
@Service
@Transactional
public class RollCall {
    private final Convening convening;
    private final Enrolments enrolments;
    private final Presences presences;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RollCall(
            Convening convening,
            Enrolments enrolments,
            Presences presences,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.convening = convening;
        this.enrolments = enrolments;
        this.presences = presences;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// What a presenter says about somebody.
    ///
    /// @param joinedAt from when they were there; null for the start
    /// @param leftAt until when; null for the end
    /// @param reason at most 500 characters; has to be given where it changes what was known, or excuses
    public record Word(
            Standing standing,
            @Nullable Instant joinedAt,
            @Nullable Instant leftAt,
            @Nullable String reason) {}

    /// Records the same about several people of one session. Confirming somebody's own word keeps how it is known.
    ///
    /// @throws Refusal where a reason is missing, or the presenter is among them
    public void record(LiveSessionId id, List<EnrolmentId> people, Word word, PersonId by) {
        var session = convening.own(id);
        if (session.isCancelled()) throw Refusal.conflict("This session was cancelled.");
        if (clock.instant().isBefore(session.opens())) {
            throw Refusal.conflict("Its roster opens 15 minutes before the start.");
        }
        for (var person : people) record(session, enrolments.get(person), word, by);
        audit.record(
                session.organization(),
                "recorded attendance",
                id,
                Map.of("people", people.size(), "standing", word.standing().name()));
        if (session.isSettled()) announce(session.organization(), people);
    }

    private void record(LiveSession session, Enrolment enrolment, Word word, PersonId by) {
        if (!enrolment.offering().equals(session.offering())) {
            throw Refusal.notFound("There is no such person on this roster.");
        }
        if (enrolment.learner().equals(by)) {
            throw Refusal.forbidden("You take part in this yourself. Somebody else has to record you.");
        }
        presences.lock(session.id(), enrolment.learner());
        var known = presences.find(session.id(), enrolment.id()).orElse(null);
        var reason = Objects.requireNonNullElse(word.reason(), "").strip();
        if (needsReason(known, word) && reason.isEmpty()) {
            throw Refusal.malformed("Give a reason: this changes what was known, or excuses somebody.");
        }
        presences.keep(session.organization(), said(session, enrolment, known, word, reason, by));
    }

    private Presence said(
            LiveSession session, Enrolment enrolment, @Nullable Presence known, Word word, String reason, PersonId by) {
        var isConfirmed = known != null
                && known.standing() == Standing.PENDING
                && word.standing().isThere();
        return new Presence(
                session.id(),
                enrolment.id(),
                enrolment.learner(),
                word.standing(),
                known != null && isConfirmed ? known.means() : Means.ROSTER,
                known != null && isConfirmed ? known.flags() : Set.of(),
                word.joinedAt() == null && known != null ? known.joinedAt() : word.joinedAt(),
                word.leftAt(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                by,
                reason.isEmpty() ? null : reason,
                known == null ? 1 : known.version() + 1);
    }

    static boolean needsReason(@Nullable Presence known, Word word) {
        var isChange = known != null && known.standing() != Standing.PENDING && known.standing() != word.standing();
        return isChange || word.standing() == Standing.EXCUSED;
    }

    private void announce(OrganizationId organization, List<EnrolmentId> people) {
        for (int at = 0; at < people.size(); at += 100) {
            var some = people.subList(at, Math.min(at + 100, people.size()));
            events.publishEvent(new AttendanceSettled(organization, List.copyOf(some)));
        }
    }

    /// Tells that attendance of these counts now.
    void settled(OrganizationId organization, List<EnrolmentId> people) {
        announce(organization, people);
    }

    /// Whoever is signed in.
    public static PersonId me() {
        return Acting.now().by().orElseThrow(() -> Refusal.forbidden("Sign in first."));
    }
}
