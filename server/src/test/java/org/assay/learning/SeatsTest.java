package org.assay.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Test
    void anOfferingThatIsOverTakesNobodyAndSaysSo() {
        var room = new Classroom(beans);
        var waits = room.somebody("Odile Marchetti");
        tell(room, 0, 1, null);
        var one = room.enrol();
        assertThat(room.bean(Enrolling.class).await(waits, room.offering)).contains(1);
        tell(room, 1, 5, Instant.now().minus(Duration.ofDays(1)));
        room.bean(Enrolling.class).advance(room.organization, room.offering);
        var late = room.somebody("Anneli Roos");
        assertThatThrownBy(() -> enrol(room, late))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("This offering is over.");
        assertThatThrownBy(() -> room.bean(Enrolling.class).await(late, room.offering))
                .hasMessageStartingWith("This offering is over.");
        assertThat(room.enrol()).isEqualTo(one);
        assertThat(room.as(
                        Acting.person(waits), () -> room.bean(Enrolments.class).find(waits, room.offering)))
                .isEmpty();
    }

    @Test
    void whoeverLostTheirSeatByNotComingTakesNone() {
        var room = new Classroom(beans);
        tell(room, 0, 1);
        var gone = room.enrol();
        var next = room.somebody("Odile Marchetti");
        assertThat(room.bean(Enrolling.class).await(next, room.offering)).contains(1);
        var transaction = new TransactionTemplate(room.bean(PlatformTransactionManager.class));
        room.asMira(() -> transaction.execute(_ -> room.bean(JdbcClient.class)
                .sql("insert into learning.no_show (enrolment_id, organization_id, learner_id, offering_id, missed,"
                        + " consequence, found_at) values (?, ?, ?, ?, 2, 'SEAT_FREED', now())")
                .params(
                        gone.id().value(),
                        room.organization.value(),
                        gone.learner().value(),
                        room.offering.value())
                .update()));
        room.bean(Enrolling.class).advance(room.organization, room.offering);
        await().until(() -> room.asMira(() -> room.bean(Seats.class).waiting(room.offering)) == 0);
        assertThat(room.as(
                        Acting.person(next), () -> room.bean(Enrolments.class).find(next, room.offering)))
                .isPresent();
    }

    private static Enrolment enrol(Classroom room, PersonId person) {
        return room.as(Acting.person(person), () -> room.bean(Enrolling.class).enrol(person, room.offering));
    }

    private static void tell(Classroom room, int version, int seats) {
        tell(room, version, seats, null);
    }

    private static void tell(Classroom room, int version, int seats, @Nullable Instant endsAt) {
        var facts = new Facts(
                "",
                Offering.Mode.SELF_PACED,
                null,
                endsAt,
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
