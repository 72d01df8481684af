package org.assay.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.learning.EnrolmentId;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSession.Span;
import org.assay.learning.live.LiveSession.State;
import org.assay.learning.live.LiveSession.Venue;
import org.assay.learning.live.LiveSessionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttendanceTest {
    private static final Instant START = Instant.parse("2027-03-02T12:00:00Z");
    private final List<LiveSession> sessions = new ArrayList<>();
    private final List<Presence> presences = new ArrayList<>();

    @Test
    void countsSessionsAndMinutesOfThoseThatAreSettled() {
        for (int number = 0; number < 6; number++) held(number, true, false);
        for (int number = 0; number < 5; number++) present(number, Means.ROOM_CODE, START, null);
        var attendance = Attendance.of(sessions, presences);
        assertThat(attendance.present()).isEqualTo(5);
        assertThat(attendance.missed()).isEqualTo(1);
        assertThat(attendance.fraction()).isEqualByComparingTo("0.8333");
        assertThat(attendance.narrative())
                .isEqualTo("Present at 5 of 6 sessions, 450 of 540 minutes; known by rotating code in the room (5)."
                        + " Confidence 4 of 4, high.");
    }

    @Test
    void reportsTheLowestConfidenceAndEachMeans() {
        held(0, true, false);
        held(1, true, false);
        present(0, Means.ROOM_CODE, START, null);
        present(1, Means.ONLINE_CODE, START.plusSeconds(7 * 24 * 3600), null);
        var attendance = Attendance.of(sessions, presences);
        assertThat(attendance.confidence()).isEqualTo(2);
        assertThat(attendance.narrative()).contains("rotating code in the room (1), rotating code online (1)");
    }

    @Test
    void takesTheTimeOffOfWhoCameLateOrLeftEarly() {
        held(0, true, false);
        present(0, Means.ROSTER, START.plusSeconds(30 * 60), START.plusSeconds(60 * 60));
        assertThat(Attendance.of(sessions, presences).attendedMinutes()).isEqualTo(30);
    }

    @Test
    void givesTheWholeTimeToWhoComesWithinTenMinutes() {
        held(0, true, false);
        present(0, Means.ROOM_CODE, START.plusSeconds(10 * 60), null);
        assertThat(Attendance.of(sessions, presences).attendedMinutes()).isEqualTo(90);
    }

    @Test
    void doesNotAskForTheMinutesOfWhoIsExcused() {
        held(0, true, false);
        held(1, true, false);
        present(0, Means.ROOM_CODE, START, null);
        add(1, Standing.EXCUSED, Means.ROSTER, null, null);
        var attendance = Attendance.of(sessions, presences);
        assertThat(attendance.fraction()).isEqualByComparingTo("1");
        assertThat(attendance.present()).isEqualTo(1);
        assertThat(attendance.missed()).isZero();
    }

    @Test
    void countsAMakeUpForTheSessionThatWasMissedAndNoCancelledOne() {
        held(0, true, false);
        held(1, true, true);
        sessions.add(session(2, true, false, sessions.getFirst().id()));
        present(2, Means.ROSTER, null, null);
        var attendance = Attendance.of(sessions, presences);
        assertThat(attendance.sessions()).isEqualTo(1);
        assertThat(attendance.present()).isEqualTo(1);
        assertThat(attendance.minutes()).isEqualTo(90);
    }

    @Test
    void countsNothingBeforeTheRosterIsClosedButAClaimAtAnEvent() {
        held(0, false, false);
        held(1, false, false);
        present(0, Means.ROOM_CODE, START, null);
        present(1, Means.EVENT_CODE, null, null);
        var counted = Attendance.of(sessions, presences).counted();
        assertThat(counted.present()).isEqualTo(1);
        assertThat(counted.minutes()).isEqualTo(180);
        assertThat(counted.isOver()).isFalse();
    }

    @Test
    void doesNotCountAWordThatNobodyConfirmed() {
        held(0, true, false);
        add(0, Standing.PENDING, Means.DECLARED, null, null);
        assertThat(Attendance.of(sessions, presences).missed()).isEqualTo(1);
    }

    @Test
    void takesOneLevelOffForAFlagAndNoMoreThanThat() {
        assertThat(flagged(Means.ROOM_CODE, Set.of(Flag.PREVIOUS_CODE, Flag.SHARED_DEVICE))
                        .confidence())
                .isEqualTo(3);
        assertThat(flagged(Means.DECLARED, Set.of(Flag.SHARED_DEVICE)).confidence())
                .isEqualTo(1);
        assertThat(Means.level(4)).isEqualTo("high");
    }

    private static Presence flagged(Means means, Set<Flag> flags) {
        return new Presence(
                LiveSessionId.random(),
                EnrolmentId.random(),
                PersonId.random(),
                Standing.PRESENT,
                means,
                flags,
                null,
                null,
                START,
                null,
                null,
                1);
    }

    private void held(int week, boolean isSettled, boolean isCancelled) {
        sessions.add(session(week, isSettled, isCancelled, null));
    }

    private static LiveSession session(
            int week, boolean isSettled, boolean isCancelled, @Nullable LiveSessionId makeUpFor) {
        var start = START.plusSeconds(week * 7L * 24 * 3600);
        return new LiveSession(
                LiveSessionId.random(),
                OrganizationId.random(),
                OfferingId.random(),
                "Seminar",
                new Span(start, start.plusSeconds(5400), ZoneOffset.UTC),
                new Venue("Room 4", null, null),
                null,
                null,
                makeUpFor,
                new State(0, START, isCancelled ? START : null, isCancelled ? "Ill." : null, isSettled ? start : null));
    }

    private void present(int number, Means means, @Nullable Instant joined, @Nullable Instant left) {
        add(number, Standing.PRESENT, means, joined, left);
    }

    private void add(int number, Standing standing, Means means, @Nullable Instant joined, @Nullable Instant left) {
        presences.add(new Presence(
                sessions.get(number).id(),
                EnrolmentId.random(),
                PersonId.random(),
                standing,
                means,
                Set.of(),
                joined,
                left,
                START,
                null,
                null,
                1));
    }
}
