package org.assay.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.catalog.Scheduling;
import org.assay.identity.Acting;
import org.assay.identity.Memberships;
import org.assay.identity.People;
import org.assay.identity.Role;
import org.assay.learning.course.Courses;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@ServerTest
@RecordApplicationEvents
class StudyingTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Studying studying;

    @Autowired
    Courses courses;

    @Autowired
    Writing writing;

    @Autowired
    ApplicationEvents events;

    Classroom room;

    @BeforeEach
    void openAnOffering() {
        room = new Classroom(beans);
    }

    @Test
    void enrolsAPersonOnceAndAnnouncesItOnce() {
        var enrolment = room.enrol();
        assertThat(room.enrol()).isEqualTo(enrolment);
        assertThat(events.stream(PersonEnrolled.class))
                .containsExactly(new PersonEnrolled(room.organization, enrolment.id(), room.ines));
    }

    @Test
    void letsTheOrganizationSeeTheNameOfWhoTakesPart() {
        var acting = Acting.organization(room.organization);
        assertThat(room.as(acting, () -> room.bean(People.class).find(room.ines)))
                .isEmpty();
        room.enrol();
        assertThat(room.as(acting, () -> room.bean(People.class).get(room.ines)).name())
                .isEqualTo("Ines Brandt");
        assertThat(room.asInes(() -> room.bean(Memberships.class).roles(room.organization, room.ines)))
                .containsExactly(Role.LEARNER);
    }

    @Test
    void takesNobodyWhereTheOfferingIsClosedButKeepsWhoIsIn() {
        var enrolment = room.enrol();
        room.asMira(() -> {
            room.bean(Scheduling.class).close(room.offering);
            return true;
        });
        assertThat(room.enrol()).isEqualTo(enrolment);
        var late = room.somebody("Ivo Castellan");
        assertThatThrownBy(() -> room.as(
                        Acting.person(late), () -> room.bean(Enrolling.class).enrol(late, room.offering)))
                .hasMessageContaining("takes nobody");
    }

    @Test
    void countsALessonOnceHoweverOftenItIsRead() {
        var enrolment = room.enrol();
        assertThat(progress(enrolment)).isEqualTo(new Progress(0, 2, 75, 1, java.util.Map.of()));
        finish(enrolment, 1);
        finish(enrolment, 1);
        assertThat(progress(enrolment)).isEqualTo(new Progress(1, 2, 40, 2, java.util.Map.of()));
        finish(enrolment, 2);
        assertThat(progress(enrolment)).isEqualTo(new Progress(2, 2, 0, null, java.util.Map.of()));
    }

    @Test
    void hidesLessonsAndEnrolmentsFromWhoDoesNotTakePart() {
        var enrolment = room.enrol();
        var stranger = Acting.person(room.somebody("Ivo Castellan"));
        assertThat(room.as(stranger, () -> courses.of(room.offering))).isEmpty();
        assertThatThrownBy(() ->
                        room.as(stranger, () -> room.bean(Enrolments.class).own(enrolment.id())))
                .isInstanceOf(Refusal.class);
        var other = new Classroom(beans);
        assertThat(other.asMira(() -> courses.of(room.offering))).isEmpty();
        assertThatThrownBy(() -> other.asMira(() -> writing.add(room.offering, "Ours", 5, "Text")))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void keepsWhoIsEnrolledOnTheirVersionAndTakesNoLessonIntoIt() {
        room.enrol();
        assertThatThrownBy(() -> room.asMira(() -> writing.add(room.offering, "Reporting honestly", 20, "Say it.")))
                .hasMessageContaining("stay on their version");
    }

    private Progress progress(Enrolment enrolment) {
        return room.asInes(() -> studying.progress(enrolment));
    }

    private void finish(Enrolment enrolment, int number) {
        room.asInes(() -> {
            studying.finish(enrolment, studying.units(enrolment).get(number - 1).id());
            return true;
        });
    }
}
