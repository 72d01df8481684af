package org.assay.learning.attendance;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSessionId;
import org.jspecify.annotations.Nullable;

/// One person's attendance in an offering: a line for each session that was not cancelled, in order of time. Being at
/// a session that makes up for another counts as being at that one.
public record Attendance(List<Line> lines) {

    public Attendance {
        lines = List.copyOf(lines);
    }

    /// One session.
    ///
    /// @param minutes how long it was, 0 where they are excused
    /// @param attended how many of them they were there
    /// @param standing null while nothing is known
    /// @param means how that is known, or null
    /// @param confidence 1 to 4, or 0 while nothing is known
    /// @param isFinal whether it counts already: its roster is closed, or it was claimed at an event
    public record Line(
            LiveSessionId session,
            String title,
            Instant start,
            long minutes,
            long attended,
            @Nullable Standing standing,
            @Nullable Means means,
            int confidence,
            boolean isFinal) {

        @JsonIgnore
        public boolean isThere() {
            return standing != null && standing.isThere();
        }

        /// Missed without excuse, and that for good.
        @JsonIgnore
        public boolean isMissed() {
            return isFinal && !isThere() && standing != Standing.EXCUSED;
        }
    }

    /// @param presences of one person in these sessions
    static Attendance of(List<LiveSession> sessions, List<Presence> presences) {
        var known = presences.stream().collect(Collectors.toMap(Presence::session, each -> each));
        var makeUps = new HashMap<LiveSessionId, List<LiveSession>>();
        for (var session : sessions) {
            if (session.makeUpFor() == null || session.isCancelled()) continue;
            makeUps.computeIfAbsent(session.makeUpFor(), _ -> new java.util.ArrayList<>())
                    .add(session);
        }
        return new Attendance(sessions.stream()
                .filter(session -> !session.isCancelled() && session.makeUpFor() == null)
                .map(session -> Stream.concat(
                                Stream.of(session), makeUps.getOrDefault(session.id(), List.of()).stream())
                        .map(each -> line(session, each, known.get(each.id())))
                        .max(Comparator.comparingLong(Line::attended)
                                .thenComparing(line -> line.session().equals(session.id())))
                        .orElseThrow())
                .toList());
    }

    /// What being at `held` is worth for `session`, which may be the same.
    private static Line line(LiveSession session, LiveSession held, @Nullable Presence presence) {
        var standing = presence == null ? (held.isSettled() ? Standing.ABSENT : null) : presence.standing();
        var attended = presence == null
                ? 0
                : Math.min(presence.minutes(held), session.span().minutes());
        var isClaimed = presence != null && presence.means() == Means.EVENT_CODE;
        return new Line(
                held.id(),
                session.title(),
                held.span().start(),
                standing == Standing.EXCUSED ? 0 : session.span().minutes(),
                attended,
                standing,
                presence == null ? null : presence.means(),
                presence == null ? 0 : presence.confidence(),
                held.isSettled() || isClaimed);
    }

    /// Only what counts already; the other sessions stand as not attended yet.
    public Attendance counted() {
        return new Attendance(lines.stream()
                .map(line -> line.isFinal
                        ? line
                        : new Line(line.session, line.title, line.start, line.minutes, 0, null, null, 0, false))
                .toList());
    }

    /// Whether every session counts already, and there is one.
    @JsonIgnore
    public boolean isOver() {
        return !lines.isEmpty() && lines.stream().allMatch(Line::isFinal);
    }

    public int sessions() {
        return lines.size();
    }

    public int present() {
        return (int) lines.stream().filter(Line::isThere).count();
    }

    public int missed() {
        return (int) lines.stream().filter(Line::isMissed).count();
    }

    public long minutes() {
        return lines.stream().mapToLong(Line::minutes).sum();
    }

    public long attendedMinutes() {
        return lines.stream().mapToLong(Line::attended).sum();
    }

    /// Minutes attended of minutes asked for, 0 to 1, four decimals, rounded down; 0 where none are asked for.
    public BigDecimal fraction() {
        return minutes() == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(attendedMinutes())
                        .divide(BigDecimal.valueOf(minutes()), 4, RoundingMode.DOWN)
                        .min(BigDecimal.ONE);
    }

    /// The lowest confidence of the sessions that were attended, 1 to 4; 0 where none was.
    public int confidence() {
        return lines.stream()
                .filter(Line::isThere)
                .mapToInt(Line::confidence)
                .min()
                .orElse(0);
    }

    /// How many sessions are known by what.
    public Map<Means, Integer> knownBy() {
        var counts = new EnumMap<Means, Integer>(Means.class);
        for (var line : lines) {
            if (line.isThere() && line.means != null) counts.merge(line.means, 1, Integer::sum);
        }
        return counts;
    }

    /// Such as "Present at 5 of 6 sessions, 560 of 720 minutes; known by rotating code in the room (5). Confidence 4 of
    /// 4, high."
    public String narrative() {
        var known = knownBy().entrySet().stream()
                .map(each -> "%s (%d)".formatted(each.getKey().words(), each.getValue()))
                .collect(Collectors.joining(", "));
        var head = "Present at %d of %d %s, %d of %d minutes"
                .formatted(
                        present(), sessions(), sessions() == 1 ? "session" : "sessions", attendedMinutes(), minutes());
        return present() == 0
                ? head + "."
                : "%s; known by %s. Confidence %d of 4, %s."
                        .formatted(head, known, confidence(), Means.level(confidence()));
    }
}
