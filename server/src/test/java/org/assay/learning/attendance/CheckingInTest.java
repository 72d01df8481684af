package org.assay.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assay.Classroom;
import org.assay.Gathering;
import org.assay.ServerTest;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.learning.Enrolment;
import org.assay.learning.attendance.RollCall.Word;
import org.assay.learning.attendance.RotatingCode.Channel;
import org.assay.learning.live.Convening;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSession.Venue;
import org.assay.learning.live.LiveSessions;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class CheckingInTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    CheckingIn checkingIn;

    @Autowired
    RollCall rollCall;

    @Autowired
    Presences presences;

    Gathering gathering;
    Classroom room;
    LiveSession session;
    Enrolment ines;

    @BeforeEach
    void aSessionThatIsOn() {
        room = new Classroom(beans);
        gathering = Gathering.attended(room, "0.8", 1);
        session = gathering.session(5, 90);
        ines = gathering.enrol(room.ines);
    }

    @Test
    void recordsACodeOfTheRoomWithHighConfidence() {
        var done = (CheckIn.Done) enter(ines, code(Channel.ROOM, 0), null);
        assertThat(done.presence().standing()).isEqualTo(Standing.PRESENT);
        assertThat(done.presence().means()).isEqualTo(Means.ROOM_CODE);
        assertThat(done.presence().confidence()).isBetween(3, 4);
    }

    @Test
    void knowsACodeThatWasSeenOnline() {
        var typed = code(Channel.ONLINE, 0);
        var done = (CheckIn.Done) enter(ines, " " + typed.substring(0, 3) + " " + typed.substring(3), null);
        assertThat(done.presence().means()).isEqualTo(Means.ONLINE_CODE);
    }

    @Test
    void saysLateToWhoComesAfterTenMinutes() {
        session = gathering.session(30, 90);
        var done = (CheckIn.Done) enter(ines, code(Channel.ROOM, 0), null);
        assertThat(done.presence().standing()).isEqualTo(Standing.LATE);
        assertThat(done.presence().minutes(session)).isBetween(59L, 60L);
    }

    @Test
    void countsTheSamePersonOnceHoweverOftenAndHoweverManyAtOnce() throws Exception {
        var code = code(Channel.ROOM, 0);
        Callable<CheckIn> tap = () -> enter(ines, code, null);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads
                    .invokeAll(IntStream.range(0, 16).mapToObj(_ -> tap).toList())
                    .stream()
                    .map(each -> each.resultNow())
                    .toList();
            assertThat(answers).filteredOn(CheckIn.Done.class::isInstance).hasSize(1);
            assertThat(answers).filteredOn(CheckIn.Again.class::isInstance).hasSize(15);
        }
        assertThat(history(ines)).hasSize(1);
    }

    @Test
    void marksADeviceThatChecksInSomebodyElse() {
        var late = gathering.enrol(room.somebody("Rasmus Lindqvist"));
        enter(ines, code(Channel.ROOM, 0), "a-browser");
        var done = (CheckIn.Done) enter(late, code(Channel.ROOM, 0), "a-browser");
        assertThat(done.presence().flags()).contains(Flag.SHARED_DEVICE);
        assertThat(done.presence().confidence()).isEqualTo(3);
    }

    @Test
    void marksACodeThatHadJustBeenReplaced() {
        var done = (CheckIn.Done) enter(ines, code(Channel.ROOM, 30), null);
        // Where the clock ticked over between the two lines, the code is one step older and noted instead.
        assertThat(done.presence().flags()).containsExactly(Flag.PREVIOUS_CODE);
    }

    @Test
    void notesACodeThatComesLateAndLosesNothing() {
        var noted = (CheckIn.Noted) enter(ines, code(Channel.ROOM, 300), null);
        assertThat(noted.codeWasAt()).isNotNull();
        assertThat(found(ines).standing()).isEqualTo(Standing.PENDING);
        roll(Standing.PRESENT, null, ines);
        assertThat(found(ines).means()).isEqualTo(Means.LATE_CODE);
        assertThat(found(ines).confidence()).isEqualTo(1);
    }

    @Test
    void takesTheCodeThatShowsNowAfterOneThatCameLate() {
        enter(ines, code(Channel.ROOM, 300), null);
        assertThat(enter(ines, code(Channel.ROOM, 0), null)).isInstanceOf(CheckIn.Done.class);
    }

    @Test
    void stopsGuessingAfterTenWrongCodesAlsoAllAtOnce() throws Exception {
        var wrong = wrongCode();
        Callable<CheckIn> guess = () -> enter(ines, wrong, null);
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads
                    .invokeAll(IntStream.range(0, 40).mapToObj(_ -> guess).toList())
                    .stream()
                    .map(each -> each.resultNow())
                    .toList();
            assertThat(answers).filteredOn(CheckIn.Wrong.class::isInstance).hasSize(10);
            assertThat(answers).filteredOn(CheckIn.TooMany.class::isInstance).hasSize(30);
        }
        assertThat(enter(ines, code(Channel.ROOM, 0), null)).isInstanceOf(CheckIn.TooMany.class);
        assertThat(declare(ines)).isInstanceOf(CheckIn.Noted.class);
    }

    @Test
    void doesNotTakeTheCodeOfAnotherSession() {
        var other = gathering.session(5, 90);
        var code =
                room.asMira(() -> RotatingCode.of(room.bean(LiveSessions.class).codeSecret(other.id()), Channel.ROOM)
                        .at(gathering.now()));
        assertThat(enter(ines, code, null)).isInstanceOf(CheckIn.Wrong.class);
    }

    @Test
    void saysTooEarlyOverAndCancelled() {
        session = gathering.session(-60, 90);
        assertThat(enter(ines, "123456", null)).isEqualTo(new CheckIn.NotYet(session.opens()));
        session = gathering.session(120, 90);
        assertThat(enter(ines, "123456", null)).isEqualTo(new CheckIn.Over());
        session = gathering.session(5, 90);
        cancel(session);
        assertThat(enter(ines, "123456", null)).isEqualTo(new CheckIn.Cancelled());
    }

    @Test
    void showsASessionToNobodyWhoDoesNotTakePart() {
        var stranger = room.somebody("Rasmus Lindqvist");
        assertThatThrownBy(() -> room.as(Acting.person(stranger), () -> checkingIn.enrolment(stranger, session.id())))
                .isInstanceOf(Refusal.class);
        var elsewhere = new Classroom(beans);
        assertThatThrownBy(
                        () -> elsewhere.asMira(() -> room.bean(Convening.class).own(session.id())))
                .isInstanceOf(Refusal.class);
        assertThat(elsewhere.asMira(() -> room.bean(LiveSessions.class).find(session.id())))
                .isEmpty();
    }

    @Test
    void countsAWordOnlyOnceThePresenterConfirmsIt() {
        declare(ines);
        declare(ines);
        assertThat(history(ines)).hasSize(1);
        roll(Standing.PRESENT, null, ines);
        assertThat(found(ines).means()).isEqualTo(Means.DECLARED);
        assertThat(found(ines).recordedBy()).isEqualTo(room.anneli);
    }

    @Test
    void correctsOnlyWithAReasonAndForgetsNothing() {
        enter(ines, code(Channel.ROOM, 0), null);
        assertThatThrownBy(() -> roll(Standing.ABSENT, null, ines)).hasMessageContaining("reason");
        roll(Standing.ABSENT, "Left at once.", ines);
        assertThat(found(ines).standing()).isEqualTo(Standing.ABSENT);
        assertThat(found(ines).means()).isEqualTo(Means.ROSTER);
        assertThat(history(ines))
                .extracting(Presences.Change::standing)
                .containsExactly(Standing.PRESENT, Standing.ABSENT);
        assertThatThrownBy(() -> roll(Standing.EXCUSED, " ", ines)).hasMessageContaining("reason");
    }

    @Test
    void letsNoPresenterRecordThemselves() {
        var anneli = gathering.enrol(room.anneli);
        assertThatThrownBy(() -> roll(Standing.PRESENT, null, anneli)).hasMessageContaining("yourself");
    }

    @Test
    void keepsWhatThePresenterSaidOverALaterWord() {
        roll(Standing.ABSENT, null, ines);
        assertThat(declare(ines)).isInstanceOf(CheckIn.Again.class);
        assertThat(found(ines).standing()).isEqualTo(Standing.ABSENT);
    }

    @Test
    void countsARecordingOnlyWhereTheSessionSaysSo() {
        assertThatThrownBy(() -> watch(ines)).hasMessageContaining("no recording that counts");
        room.asAnneli(() -> {
            room.bean(Convening.class)
                    .record(session.id(), new LiveSession.Recording("https://video.aldermere.example/1", true));
            return true;
        });
        assertThat(watch(ines)).isInstanceOf(CheckIn.Done.class);
        assertThat(found(ines).confidence()).isEqualTo(1);
    }

    @Test
    void showsTheJoinLinkOnlyNearTheTimeAndOnlyToWhoTakesPart() {
        var later = gathering.session(-600, 90, new Venue(null, "https://meet.aldermere.example/9", null));
        var entries = room.asInes(() -> room.bean(Roll.class).of(ines));
        assertThat(entries)
                .filteredOn(each -> each.session().id().equals(session.id()))
                .extracting(Roll.Entry::link)
                .containsExactly("https://meet.aldermere.example/4");
        assertThat(entries)
                .filteredOn(each -> each.session().id().equals(later.id()))
                .extracting(Roll.Entry::link)
                .containsNull();
    }

    private CheckIn enter(Enrolment who, String code, @org.jspecify.annotations.Nullable String device) {
        return room.as(Acting.person(who.learner()), () -> checkingIn.enter(who, session.id(), code, device));
    }

    private CheckIn declare(Enrolment who) {
        return room.as(Acting.person(who.learner()), () -> checkingIn.declare(who, session.id()));
    }

    private CheckIn watch(Enrolment who) {
        return room.as(Acting.person(who.learner()), () -> checkingIn.watched(who, session.id()));
    }

    private void roll(Standing standing, @org.jspecify.annotations.Nullable String reason, Enrolment who) {
        PersonId by = room.anneli;
        room.asAnneli(() -> {
            rollCall.record(session.id(), List.of(who.id()), new Word(standing, null, null, reason), by);
            return true;
        });
    }

    private void cancel(LiveSession which) {
        room.asMira(() -> {
            room.bean(Convening.class).cancel(which.id(), "The room is flooded.");
            return true;
        });
    }

    private String code(Channel channel, int secondsAgo) {
        return room.asMira(() -> RotatingCode.of(room.bean(LiveSessions.class).codeSecret(session.id()), channel)
                .at(gathering.now().minusSeconds(secondsAgo)));
    }

    private String wrongCode() {
        var right = IntStream.range(-2, 40)
                .boxed()
                .flatMap(step -> Stream.of(code(Channel.ROOM, 30 * step), code(Channel.ONLINE, 30 * step)))
                .toList();
        return IntStream.range(0, 200)
                .mapToObj("%06d"::formatted)
                .filter(code -> !right.contains(code))
                .findFirst()
                .orElseThrow();
    }

    private Presence found(Enrolment who) {
        return room.asMira(() -> presences.find(session.id(), who.id())).orElseThrow();
    }

    private List<Presences.Change> history(Enrolment who) {
        return room.asMira(() -> presences.history(session.id(), who.id()));
    }
}
