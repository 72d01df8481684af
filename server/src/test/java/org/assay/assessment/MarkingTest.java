package org.assay.assessment;

import static org.assay.Classroom.wrote;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.Role;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class MarkingTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Marking marking;

    Classroom room;
    Attempt attempt;

    @BeforeEach
    void inesHandsIn() {
        room = new Classroom(beans);
        var enrolment = room.enrol();
        attempt = room.asInes(() -> {
            var started = room.bean(Starting.class).start(enrolment.id(), "report");
            room.bean(Attempting.class).save(started.id(), List.of(wrote("work", 1, "39% would use it.")));
            return room.bean(Attempting.class).submit(started.id());
        });
    }

    @Test
    void queuesWorkForAPersonAndTakesItOffOnceItIsMarked() {
        assertThat(room.asAnneli(marking::queue)).extracting(Attempt::id).containsExactly(attempt.id());
        assertThat(mark("Show the interval next time.")).isTrue();
        assertThat(room.asAnneli(marking::queue)).isEmpty();
        var marked = room.asInes(() -> room.bean(Attempts.class).get(attempt.id()));
        assertThat(marked.score()).isEqualTo(Score.of(10, 10));
        assertThat(marked.marker()).isEqualTo(room.anneli);
        assertThat(marked.mark())
                .extracting(Attempt.Mark::feedback, Attempt.Mark::levels)
                .containsExactly("Show the interval next time.", Map.of("limits", "strong"));
    }

    @Test
    void keepsTheFirstOfTwoMarks() {
        assertThat(mark("First.")).isTrue();
        assertThat(room.asMira(() -> marking.mark(attempt.id(), Map.of("limits", "meets"), "Second.")))
                .isFalse();
        assertThat(room.asInes(() -> room.bean(Attempts.class).get(attempt.id()))
                        .score())
                .isEqualTo(Score.of(10, 10));
    }

    @Test
    void refusesLearnersTheirOwnWork() {
        var both = new Acting(room.organization, room.ines, null);
        room.asMira(() -> {
            room.bean(Memberships.class).grant(room.organization, room.ines, Role.MARKER, room.mira);
            return true;
        });
        assertThat(room.as(both, marking::queue)).isEmpty();
        assertThatThrownBy(() -> room.as(both, () -> marking.mark(attempt.id(), Classroom.everythingStrong(), "Mine.")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void showsAnotherOrganizationNothing() {
        var other = new Classroom(beans);
        assertThat(other.asAnneli(marking::queue)).isEmpty();
        assertThatThrownBy(() -> other.asAnneli(() -> marking.work(attempt.id())))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void asksForALevelOfEachCriterionAndForFeedback() {
        assertThatThrownBy(() -> room.asAnneli(() -> marking.mark(attempt.id(), Map.of(), "Good.")))
                .hasMessageContaining("Honest reporting");
        assertThatThrownBy(() -> mark(" ")).hasMessageContaining("what the learner should know");
    }

    private boolean mark(String feedback) {
        return room.asAnneli(() -> marking.mark(attempt.id(), Classroom.everythingStrong(), feedback));
    }
}
