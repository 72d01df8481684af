package org.assay.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.ZoneId;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.catalog.Offering;
import org.assay.catalog.Offering.Facts;
import org.assay.catalog.OfferingChanged;
import org.assay.catalog.Scheduling;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class SeatsTest {
    private final ApplicationContext beans;

    @Autowired
    SeatsTest(ApplicationContext beans) {
        this.beans = beans;
    }

    @Test
    void aFullOfferingHasAWaitingListThatMovesUpWhenThereAreSeats() {
        var room = new Classroom(beans);
        var enrolling = room.bean(Enrolling.class);
        tell(room, 0, 1);
        room.enrol();
        assertThat(room.enrol().learner()).isEqualTo(room.ines);
        var second = room.somebody("Odile Marchetti");
        var third = room.somebody("Anneli Roos");
        assertThatThrownBy(() -> enrol(room, second))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("Every seat is taken.");
        assertThat(enrolling.await(second, room.offering)).contains(1);
        assertThat(enrolling.await(second, room.offering)).contains(1);
        assertThat(enrolling.await(third, room.offering)).contains(2);
        tell(room, 1, 2);
        enrolling.advance(new OfferingChanged(room.organization, room.offering));
        enrolling.advance(new OfferingChanged(room.organization, room.offering));
        await().until(() -> room.asMira(() -> room.bean(Seats.class).waiting(room.offering)) == 1);
        assertThat(enrol(room, second).learner()).isEqualTo(second);
        assertThat(enrolling.await(third, room.offering)).contains(1);
        enrolling.leave(third, room.offering);
        assertThat(room.asMira(() -> room.bean(Seats.class).waiting(room.offering)))
                .isZero();
    }

    private static Enrolment enrol(Classroom room, PersonId person) {
        return room.as(Acting.person(person), () -> room.bean(Enrolling.class).enrol(person, room.offering));
    }

    private static void tell(Classroom room, int version, int seats) {
        var facts = new Facts(
                "",
                Offering.Mode.SELF_PACED,
                null,
                null,
                null,
                null,
                ZoneId.of("UTC"),
                "",
                true,
                "",
                seats,
                null,
                null,
                "",
                null);
        assertThat(room.asMira(() -> room.bean(Scheduling.class).tell(room.offering, version, facts)))
                .isTrue();
    }
}
