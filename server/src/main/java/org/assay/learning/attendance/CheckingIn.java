package org.assay.learning.attendance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolment;
import org.assay.learning.Enrolments;
import org.assay.learning.attendance.CheckIn.Again;
import org.assay.learning.attendance.CheckIn.Cancelled;
import org.assay.learning.attendance.CheckIn.Done;
import org.assay.learning.attendance.CheckIn.NotYet;
import org.assay.learning.attendance.CheckIn.Noted;
import org.assay.learning.attendance.CheckIn.Over;
import org.assay.learning.attendance.CheckIn.TooMany;
import org.assay.learning.attendance.CheckIn.Wrong;
import org.assay.learning.attendance.RotatingCode.Channel;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSessionId;
import org.assay.learning.live.LiveSessions;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes the word of a learner that they are there, with a code or without one.
///
/// A code is good while it is on the screen and for the 30 seconds after. One that is up to 15 minutes old proves
/// that somebody saw the screen, not that they are there now: it is noted for the presenter. Ten wrong codes in 15
/// minutes are the end of guessing for a while: of 250,000 guesses one is right.
@Service
@Transactional
public class CheckingIn {
    static final int MOST_WRONG = 10;
    static final Duration GUESSING = Duration.ofMinutes(15);
    static final Duration LATE_CODES = Duration.ofMinutes(15);
    /// How long after the end somebody can still say that they were there.
    static final Duration DECLARATIONS = Duration.ofHours(24);

    private final LiveSessions sessions;
    private final Enrolments enrolments;
    private final Presences presences;
    private final Tries tries;
    private final Tenancy tenancy;
    private final Clock clock;

    CheckingIn(
            LiveSessions sessions,
            Enrolments enrolments,
            Presences presences,
            Tries tries,
            Tenancy tenancy,
            Clock clock) {
        this.sessions = sessions;
        this.enrolments = enrolments;
        this.presences = presences;
        this.tries = tries;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// A session of somebody's enrolment; anything else is not found. The learner is acting.
    public LiveSession session(Enrolment enrolment, LiveSessionId id) {
        return tenancy.as(Acting.organization(enrolment.organization()), () -> sessions.find(id))
                .filter(found -> found.offering().equals(enrolment.offering()))
                .orElseThrow(CheckingIn::unknown);
    }

    /// The learner's enrolment that a session belongs to. Whoever takes no part is told what a stranger is told.
    public Enrolment enrolment(PersonId learner, LiveSessionId id) {
        return enrolments.of(learner).stream()
                .map(Enrolment::organization)
                .distinct()
                .flatMap(
                        organization -> tenancy.as(Acting.organization(organization), () -> sessions.find(id)).stream())
                .flatMap(session -> enrolments.find(learner, session.offering()).stream())
                .findFirst()
                .orElseThrow(CheckingIn::unknown);
    }

    private static Refusal unknown() {
        return Refusal.notFound("There is no such session in what you take part in. Enrol first, then check in.");
    }

    /// Checks somebody in by a code. Of several at once one counts; the others are told that they are in.
    ///
    /// @param code as typed: spaces do not matter
    /// @param device what the browser is known by, or null where it keeps nothing; only its hash stays
    public CheckIn enter(Enrolment enrolment, LiveSessionId id, String code, @Nullable String device) {
        var session = session(enrolment, id);
        var now = clock.instant();
        var closed = closed(session, now);
        if (closed != null) return closed;
        return tenancy.as(both(enrolment), () -> {
            presences.lock(id, enrolment.learner());
            var known = presences.find(id, enrolment.id()).orElse(null);
            var seen = device == null ? null : Secret.sha256(id + " " + device);
            if (known != null && known.standing().isThere()) {
                tries.add(session, enrolment.learner(), Tries.Outcome.REPEATED, seen, now);
                return new Again(known);
            }
            var until = barredUntil(session, enrolment.learner(), now);
            if (until != null) return new TooMany(until);
            return judge(new Entry(session, enrolment, known, seen, now), code.replaceAll("[\\s-]", ""));
        });
    }

    private static @Nullable CheckIn closed(LiveSession session, Instant now) {
        if (session.isCancelled()) return new Cancelled();
        if (now.isBefore(session.opens())) return new NotYet(session.opens());
        return now.isBefore(session.closes()) ? null : new Over();
    }

    private @Nullable Instant barredUntil(LiveSession session, PersonId learner, Instant now) {
        var since = now.minus(GUESSING);
        if (tries.wrong(session.id(), learner, since) < MOST_WRONG) return null;
        return tries.firstWrong(session.id(), learner, since)
                .map(first -> first.plus(GUESSING))
                .orElse(null);
    }

    /// Somebody at the door.
    private record Entry(
            LiveSession session,
            Enrolment enrolment,
            @Nullable Presence known,
            @Nullable String device,
            Instant now) {}

    private CheckIn judge(Entry entry, String code) {
        var secret = sessions.codeSecret(entry.session.id());
        for (var channel : channels(entry.session)) {
            var codes = RotatingCode.of(secret, channel);
            if (codes.matches(code, entry.now)) return take(entry, channel, EnumSet.noneOf(Flag.class));
            if (codes.matches(code, entry.now.minus(RotatingCode.STEP))) {
                return take(entry, channel, EnumSet.of(Flag.PREVIOUS_CODE));
            }
        }
        var wasAt = late(entry, secret, code);
        if (wasAt != null) return note(entry, wasAt);
        tries.add(entry.session, entry.enrolment.learner(), Tries.Outcome.WRONG, entry.device, entry.now);
        int wrong = tries.wrong(entry.session.id(), entry.enrolment.learner(), entry.now.minus(GUESSING));
        return new Wrong(Math.max(0, MOST_WRONG - wrong));
    }

    private static List<Channel> channels(LiveSession session) {
        if (session.isOnSite() && session.isOnline()) return List.of(Channel.ROOM, Channel.ONLINE);
        return List.of(session.isOnline() ? Channel.ONLINE : Channel.ROOM);
    }

    private CheckIn take(Entry entry, Channel channel, Set<Flag> flags) {
        var learner = entry.enrolment.learner();
        if (tries.isShared(entry.session.id(), learner, entry.device)) flags.add(Flag.SHARED_DEVICE);
        tries.add(entry.session, learner, Tries.Outcome.RIGHT, entry.device, entry.now);
        var isLate = entry.now.isAfter(entry.session.span().start().plus(LiveSession.LATE_AFTER));
        var means = channel == Channel.ROOM ? Means.ROOM_CODE : Means.ONLINE_CODE;
        return new Done(keep(entry, isLate ? Standing.LATE : Standing.PRESENT, means, flags, entry.now));
    }

    /// When a code that is no longer good was on the screen; null for one that never was.
    private static @Nullable Instant late(Entry entry, String secret, String code) {
        for (var age = RotatingCode.STEP.multipliedBy(2); age.compareTo(LATE_CODES) <= 0; ) {
            var time = entry.now.minus(age);
            for (var channel : channels(entry.session)) {
                if (RotatingCode.of(secret, channel).matches(code, time)) return time;
            }
            age = age.plus(RotatingCode.STEP);
        }
        return null;
    }

    private CheckIn note(Entry entry, Instant codeWasAt) {
        tries.add(entry.session, entry.enrolment.learner(), Tries.Outcome.LATE, entry.device, entry.now);
        keep(entry, Standing.PENDING, Means.LATE_CODE, Set.of(), codeWasAt);
        return new Noted(codeWasAt);
    }

    /// Notes somebody's word that they are or were there, for the presenter to confirm.
    public CheckIn declare(Enrolment enrolment, LiveSessionId id) {
        var session = session(enrolment, id);
        var now = clock.instant();
        if (session.isCancelled()) return new Cancelled();
        if (now.isBefore(session.opens())) return new NotYet(session.opens());
        if (!now.isBefore(session.span().end().plus(DECLARATIONS))) return new Over();
        return word(enrolment, session, Standing.PENDING, Means.DECLARED);
    }

    /// Somebody says that they watched the recording; it counts at once where the session says that it does.
    public CheckIn watched(Enrolment enrolment, LiveSessionId id) {
        var session = session(enrolment, id);
        var recording = session.recording();
        if (recording == null || !recording.counts()) {
            throw Refusal.conflict("This session has no recording that counts.");
        }
        return word(enrolment, session, Standing.PRESENT, Means.RECORDING);
    }

    private CheckIn word(Enrolment enrolment, LiveSession session, Standing standing, Means means) {
        return tenancy.as(both(enrolment), () -> {
            presences.lock(session.id(), enrolment.learner());
            var known = presences.find(session.id(), enrolment.id()).orElse(null);
            if (known != null && known.standing() != Standing.ABSENT && known.standing() != standing) {
                if (known.standing() != Standing.PENDING) return new Again(known);
            }
            if (known != null && known.standing() == standing) {
                return standing == Standing.PENDING ? new Noted(null) : new Again(known);
            }
            if (known != null && known.recordedBy() != null) return new Again(known);
            var entry = new Entry(session, enrolment, known, null, clock.instant());
            var kept = keep(entry, standing, means, Set.of(), null);
            return standing == Standing.PENDING ? new Noted(null) : new Done(kept);
        });
    }

    private Presence keep(Entry entry, Standing standing, Means means, Set<Flag> flags, @Nullable Instant joinedAt) {
        var presence = new Presence(
                entry.session.id(),
                entry.enrolment.id(),
                entry.enrolment.learner(),
                standing,
                means,
                flags,
                joinedAt == null ? null : joinedAt.truncatedTo(ChronoUnit.SECONDS),
                null,
                entry.now.truncatedTo(ChronoUnit.SECONDS),
                null,
                null,
                entry.known == null ? 1 : entry.known.version() + 1);
        presences.keep(entry.session.organization(), presence);
        return presence;
    }

    private static Acting both(Enrolment enrolment) {
        return new Acting(enrolment.organization(), enrolment.learner(), null);
    }
}
