package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.catalog.Scheduling;
import org.assay.learning.course.Courses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// An offering that is planned like another one.
@ServerTest
class RepeatingTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    Scheduling scheduling;

    @Autowired
    Filling filling;

    @Autowired
    Courses courses;

    Classroom room;

    @BeforeEach
    void anOfferingIsOpen() {
        room = new Classroom(beans);
    }

    @Test
    void hasTheSameTasksAndLessonsAndCanBeOpenedAtOnce() {
        var next = room.asMira(() -> scheduling.repeat(room.offering)).id();
        assertThat(room.asMira(() -> scheduling.unfilled(next))).isEmpty();
        assertThat(room.asMira(() -> filling.latest(next, "exam")).content()).isEqualTo(Classroom.EXAM);
        assertThat(room.asMira(() -> courses.of(next))).isEqualTo(room.asMira(() -> courses.of(room.offering)));
        room.asMira(() -> {
            scheduling.open(next);
            return true;
        });
    }

    @Test
    void isChangedByItself() {
        var next = room.asMira(() -> scheduling.repeat(room.offering)).id();
        var shorter = new TaskContent.RuleMarked("Fewer minutes.", 30, Classroom.EXAM.items());
        assertThat(room.asMira(() -> filling.fill(next, "exam", 1, shorter))).isPresent();
        assertThat(room.asMira(() -> filling.latest(room.offering, "exam")).content())
                .isEqualTo(Classroom.EXAM);
    }
}
