package org.assay.awarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.assay.Classroom;
import org.assay.Gathering;
import org.assay.ServerTest;
import org.assay.catalog.ClaimType;
import org.assay.catalog.Requirement;
import org.assay.identity.Acting;
import org.assay.learning.Enrolment;
import org.assay.learning.attendance.AttendanceSettled;
import org.assay.learning.attendance.NoShowFound;
import org.assay.learning.attendance.NoShows;
import org.assay.learning.attendance.RollCall;
import org.assay.learning.attendance.RollCall.Word;
import org.assay.learning.attendance.RollClosing;
import org.assay.learning.attendance.Standing;
import org.assay.learning.live.LiveSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServerTest
@RecordApplicationEvents
class TakingPartTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Awarding awarding;

    @Autowired
    Awards awards;

    @Autowired
    ApplicationEvents events;

    Classroom room;

    @BeforeEach
    void open() {
        room = new Classroom(beans);
    }

    @Test
    void grantsByTheRuleOnceTheRostersAreClosed() {
        var gathering = Gathering.attended(room, "0.6", 2);
        var sessions = List.of(gathering.session(400, 60), gathering.session(300, 60), gathering.session(200, 60));
        var ines = gathering.enrol(room.ines);
        there(sessions.get(0), ines);
        there(sessions.get(1), ines);
        settle(sessions.get(0));
        decide(ines);
        assertThat(award(ines)).isNull();
        settle(sessions.get(1));
        decide(ines);
        assertThat(award(ines)).isNotNull().satisfies(award -> {
            assertThat(award.decision()).isEqualTo(new AwardDecision.Granted());
            assertThat(award.results()).isEmpty();
            assertThat(Objects.requireNonNull(award.participation()).narrative())
                    .isEqualTo("Present at 2 of 3 sessions, 120 of 180 minutes; known by roster by the presenter (2)."
                            + " Confidence 3 of 4, good.");
        });
        assertThat(events.stream(AttendanceSettled.class)).hasSize(2);
    }

    @Test
    void neitherGrantsNorDeclinesWhoCameTooSeldomAndGrantsAfterACorrection() {
        var gathering = Gathering.attended(room, "0.6", 2);
        var sessions = List.of(gathering.session(400, 60), gathering.session(300, 60));
        var ines = gathering.enrol(room.ines);
        there(sessions.get(0), ines);
        sessions.forEach(this::settle);
        decide(ines);
        assertThat(award(ines)).isNull();
        there(sessions.get(1), ines);
        decide(ines);
        decide(ines);
        assertThat(award(ines)).isNotNull();
    }

    @Test
    void neverAwardsAnAssessedClaimForBeingThere() {
        var gathering = new Gathering(room, ClaimType.ASSESSED, new Requirement.Attendance(new BigDecimal("0.5"), 1));
        var session = gathering.session(300, 60);
        var ines = gathering.enrol(room.ines);
        there(session, ines);
        settle(session);
        decide(ines);
        assertThat(award(ines)).isNull();
    }

    @Test
    void neverAwardsTheCourseWithTasksForProgress() {
        var ines = room.enrol();
        room.asMira(() -> {
            awarding.decide(ines.id());
            return true;
        });
        assertThat(award(ines)).isNull();
    }

    @Test
    void keepsTheRegisterThatWasJudged() {
        var gathering = Gathering.attended(room, "0.6", 1);
        var session = gathering.session(300, 60);
        var ines = gathering.enrol(room.ines);
        there(session, ines);
        settle(session);
        decide(ines);
        var kept = Objects.requireNonNull(award(ines));
        assertThat(Objects.requireNonNull(kept.participation()).register())
                .isEqualTo("course 0/0\n%s %s 60/60 PRESENT ROSTER 3\n"
                        .formatted(session.id(), session.span().start()));
        assertThat(kept.participation().hash()).matches("[0-9a-f]{64}");
    }

    @Test
    void findsANoShowOnce() {
        var gathering = Gathering.attended(room, "0.6", 1);
        var sessions = List.of(gathering.session(400, 60), gathering.session(300, 60), gathering.session(200, 60));
        var ines = gathering.enrol(room.ines);
        room.asMira(() -> {
            room.bean(NoShows.class)
                    .set(room.organization, gathering.offering, new NoShows.Rule(2, NoShows.Consequence.SEAT_FREED));
            return true;
        });
        sessions.forEach(this::settle);
        assertThat(events.stream(NoShowFound.class))
                .containsExactly(new NoShowFound(room.organization, ines.id(), room.ines, 2, true));
        assertThat(room.asMira(() -> room.bean(NoShows.class).freed(gathering.offering)))
                .isEqualTo(1);
    }

    private void there(LiveSession session, Enrolment who) {
        room.asAnneli(() -> {
            room.bean(RollCall.class)
                    .record(session.id(), List.of(who.id()), new Word(Standing.PRESENT, null, null, null), room.anneli);
            return true;
        });
    }

    private void settle(LiveSession session) {
        room.asAnneli(() -> {
            room.bean(RollClosing.class).settle(session.id());
            return true;
        });
    }

    private void decide(Enrolment who) {
        room.as(Acting.organization(room.organization), () -> {
            awarding.decide(who.id());
            return true;
        });
    }

    private @org.jspecify.annotations.Nullable Award award(Enrolment who) {
        return room.asMira(() -> awards.of(who.id())).orElse(null);
    }
}
