package org.assay.assessment;

import static org.assay.Classroom.chose;
import static org.assay.Classroom.wrote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.assessment.Attempting.Saving;
import org.assay.assessment.TaskContent.RuleMarked;
import org.assay.database.TestDatabase;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.learning.Enrolling;
import org.assay.learning.Enrolment;
import org.assay.learning.Studying;
import org.assay.learning.TaskStep;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServerTest
@RecordApplicationEvents
class AttemptingTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Attempting attempting;

    @Autowired
    Starting starting;

    @Autowired
    Timekeeping timekeeping;

    @Autowired
    TestDatabase database;

    @Autowired
    ApplicationEvents events;

    Classroom room;
    Enrolment enrolment;

    @BeforeEach
    void inesTakesPart() {
        room = new Classroom(beans);
        enrolment = room.enrol();
    }

    @Test
    void givesOneAttemptForATaskHoweverOftenItIsStarted() {
        var attempt = start("exam");
        assertThat(start("exam")).isEqualTo(attempt);
        assertThat(attempt.deadline()).isEqualTo(attempt.startedAt().plus(Duration.ofMinutes(90)));
        assertThat(start("report").deadline()).isNull();
    }

    @Test
    void marksAnExamWhenItIsSubmittedAndAnnouncesItOnce() {
        var attempt = start("exam");
        save(attempt, chose("q01", 1, "b"), wrote("q02", 2, "59,6 %"));
        var submitted = room.asInes(() -> attempting.submit(attempt.id()));
        assertThat(submitted.score()).isEqualTo(Score.of(3, 3));
        assertThat(submitted.marker()).isNull();
        room.asInes(() -> attempting.submit(attempt.id()));
        assertThat(events.stream(AttemptMarked.class))
                .containsExactly(new AttemptMarked(room.organization, enrolment.id(), attempt.id()));
        assertThat(room.asInes(() -> room.bean(Studying.class).progress(enrolment))
                        .tasks())
                .containsEntry("exam", TaskStep.MARKED);
    }

    @Test
    void changesNothingOnceItIsSealed() {
        var attempt = start("exam");
        save(attempt, chose("q01", 1, "a"));
        room.asInes(() -> attempting.submit(attempt.id()));
        assertThat(save(attempt, chose("q01", 2, "b"))).isInstanceOf(Saving.Closed.class);
        assertThat(response(attempt, "q01").choices()).containsExactly("a");
    }

    @Test
    void keepsTheNewerOfTwoTabsInWhateverOrderTheyArrive() {
        var attempt = start("report");
        save(attempt, wrote("work", 20, "newer"));
        var late = save(attempt, wrote("work", 10, "older"));
        assertThat(late)
                .isInstanceOfSatisfying(
                        Saving.Saved.class,
                        saved -> assertThat(saved.held().get("work")).isEqualTo(wrote("work", 20, "newer")));
        save(attempt, wrote("work", 20, "newer"));
        assertThat(work(attempt)).isEqualTo("newer");
        save(attempt, wrote("work", 30, "newest"));
        assertThat(work(attempt)).isEqualTo("newest");
    }

    @Test
    void takesAnAnswerFromTheFutureForOneOfNow() {
        var attempt = start("report");
        save(attempt, wrote("work", Long.MAX_VALUE, "from a wrong clock"));
        save(attempt, wrote("work", System.currentTimeMillis() + 1000, "from a right clock"));
        assertThat(work(attempt)).isEqualTo("from a right clock");
    }

    @Test
    void refusesALateAnswerAndTakesWhatWasSaved() throws SQLException {
        var attempt = start("exam");
        save(attempt, chose("q01", 1, "b"));
        endTime(attempt, "31 seconds");
        assertThat(save(attempt, wrote("q02", 2, "59.6"))).isInstanceOf(Saving.Closed.class);
        var sealed = room.asInes(() -> attempting.look(attempt.id()));
        assertThat(sealed.submittedAt()).isEqualTo(sealed.deadline());
        assertThat(sealed.score()).isEqualTo(Score.of(1, 3));
    }

    @Test
    void takesAnAnswerThatTravelsWhileTimeRunsOut() throws SQLException {
        var attempt = start("exam");
        endTime(attempt, "10 seconds");
        assertThat(save(attempt, chose("q01", 1, "b"))).isInstanceOf(Saving.Saved.class);
    }

    @Test
    void sealsAnAttemptWhoseLearnerDidNotComeBack() throws SQLException {
        var attempt = start("exam");
        save(attempt, chose("q01", 1, "b"));
        endTime(attempt, "1 hour");
        timekeeping.sealOverdue();
        assertThat(room.asInes(() -> room.bean(Attempts.class).get(attempt.id()))
                        .score())
                .isEqualTo(Score.of(1, 3));
    }

    @Test
    void refusesAnswersThatBelongToNoItem() {
        var attempt = start("exam");
        assertThatThrownBy(() -> save(attempt, chose("q99", 1, "b"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> save(attempt, chose("q01", 1, "z"))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> save(attempt, wrote("work", 1, "essay"))).isInstanceOf(Refusal.class);
    }

    @Test
    void refusesToHandInWorkOfWhichNothingIsWritten() {
        var attempt = start("report");
        assertThatThrownBy(() -> room.asInes(() -> attempting.submit(attempt.id())))
                .hasMessageContaining("nothing to hand in");
    }

    @Test
    void hidesAnAttemptFromEveryOtherLearner() {
        var attempt = start("exam");
        var stranger = Acting.person(room.somebody("Ivo Castellan"));
        assertThatThrownBy(() -> room.as(stranger, () -> attempting.look(attempt.id())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> room.as(stranger, () -> attempting.save(attempt.id(), List.of())))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> room.as(stranger, () -> starting.start(enrolment.id(), "exam")))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> room.asAnneli(() -> attempting.submit(attempt.id())))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void keepsTheVersionOfTheTaskThatItWasGiven() {
        var attempt = start("exam");
        var easier = new RuleMarked("One question.", 60, Classroom.EXAM.items().subList(0, 1));
        assertThat(room.asMira(() -> room.bean(Filling.class).fill(room.offering, "exam", 1, easier)))
                .isPresent();
        assertThat(room.asInes(() -> attempting.content(attempt))).isEqualTo(Classroom.EXAM);
    }

    @Test
    void letsNobodySitATaskThatTheyWrote() {
        var own = room.as(
                new Acting(room.organization, room.mira, null),
                () -> room.bean(Enrolling.class).enrol(room.mira, room.offering));
        assertThatThrownBy(() -> room.asMira(() -> starting.start(own.id(), "exam")))
                .hasMessageContaining("you know the key");
    }

    @Test
    void letsAnAuthorLearnWhatOthersWroteAndKeepsTheKeyFromThemFromThenOn() {
        var author = newAuthor();
        var own = room.as(both(author), () -> room.bean(Enrolling.class).enrol(author, room.offering));
        assertThatThrownBy(() ->
                        room.as(both(author), () -> room.bean(Filling.class).latest(room.offering, "exam")))
                .hasMessageContaining("You learn here yourself");
        assertThat(room.as(both(author), () -> starting.start(own.id(), "exam")).task())
                .isEqualTo("exam");
    }

    @Test
    void letsNobodySitWhatTheyReadWithItsSolutions() {
        var author = newAuthor();
        room.as(both(author), () -> room.bean(Filling.class).latest(room.offering, "report"));
        var own = room.as(both(author), () -> room.bean(Enrolling.class).enrol(author, room.offering));
        assertThatThrownBy(() -> room.as(both(author), () -> starting.start(own.id(), "exam")))
                .hasMessageContaining("you know the key");
    }

    @Test
    void letsNobodySitWhatTheyReviewed() {
        var own = room.as(both(room.joris), () -> room.bean(Enrolling.class).enrol(room.joris, room.offering));
        assertThatThrownBy(() -> room.as(both(room.joris), () -> starting.start(own.id(), "exam")))
                .hasMessageContaining("you know the key");
    }

    private PersonId newAuthor() {
        var person = room.somebody("Ivo Castellan");
        room.asMira(() -> {
            room.bean(Memberships.class).grant(room.organization, person, Role.AUTHOR, room.mira);
            return true;
        });
        return person;
    }

    private Acting both(PersonId person) {
        return new Acting(room.organization, person, null);
    }

    @Test
    void savesNoVersionBesideTheNewest() {
        var filling = room.bean(Filling.class);
        for (int seen : new int[] {-1, 7}) {
            assertThat(room.asMira(() -> filling.fill(room.offering, "exam", seen, Classroom.EXAM)))
                    .isEmpty();
        }
    }

    @Test
    void savesNoVersionOverOneThatItsAuthorDidNotSee() {
        var filling = room.bean(Filling.class);
        assertThat(room.asMira(() -> filling.fill(room.offering, "exam", 0, Classroom.EXAM)))
                .isEmpty();
        assertThat(room.asMira(() -> filling.latest(room.offering, "exam")).number())
                .isEqualTo(1);
    }

    private Attempt start(String task) {
        return room.asInes(() -> starting.start(enrolment.id(), task));
    }

    private Saving save(Attempt attempt, Attempt.Response... answers) {
        return room.asInes(() -> attempting.save(attempt.id(), List.of(answers)));
    }

    private String work(Attempt attempt) {
        return response(attempt, "work").text();
    }

    private Attempt.Response response(Attempt attempt, String item) {
        return Objects.requireNonNull(
                room.asInes(() -> attempting.responses(attempt)).get(item));
    }

    private void endTime(Attempt attempt, String ago) throws SQLException {
        try (var connection = database.superuser().connect();
                var statement = connection.createStatement()) {
            statement.execute("update assessment.attempt set deadline = date_trunc('second', now()) - interval '" + ago
                    + "' where id = '" + attempt.id() + "'");
        }
    }
}
