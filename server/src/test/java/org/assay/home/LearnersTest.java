package org.assay.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.identity.directory.Directory;
import org.assay.learning.Enrolling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class LearnersTest {
    @Autowired
    ApplicationContext beans;

    Classroom room;

    @BeforeEach
    void inesAndThreeOthers() {
        room = new Classroom(beans);
        room.enrol();
        for (var name : List.of("Zoë Łukasz-Müller", "Maryam Øst", "مريم الحسن")) {
            var person = room.somebody(name);
            room.as(Acting.person(person), () -> room.bean(Enrolling.class).enrol(person, room.offering));
        }
    }

    private List<String> found(String words) {
        return room.asMira(() -> room.bean(Directory.class).learners(room.organization, words, 0, 10).stream()
                .map(Directory.Learner::name)
                .toList());
    }

    @Test
    void everybodyIsListedWhereNothingIsAsked() {
        assertThat(found(" ")).hasSize(4);
    }

    @Test
    void theBeginningOfAnyWordFindsAPersonWithoutRegardToCaseAndAccents() {
        assertThat(found("bra")).containsExactly("Ines Brandt");
        assertThat(found("MULLER zoe")).containsExactly("Zoë Łukasz-Müller");
        assertThat(found("مريم")).containsExactly("مريم الحسن");
    }

    @Test
    void allWordsMustBeMet() {
        assertThat(found("ines muller")).isEmpty();
    }

    @Test
    void anAddressFindsItsOwner() {
        assertThat(found(room.ines.toString())).containsExactly("Ines Brandt");
    }

    @Test
    void anotherOrganizationFindsNobodyOfOurs() {
        var other = new Classroom(beans);
        assertThat(other.asMira(() -> other.bean(Directory.class).learners(room.organization, "bra", 0, 10)))
                .isEmpty();
    }

    @Test
    void whoeverIsRenamedIsFoundByTheNewNameOnly() {
        room.asInes(() -> {
            room.bean(People.class).rename(room.ines, "Ines Okonjo");
            return true;
        });
        assertThat(found("okonjo")).containsExactly("Ines Okonjo");
        assertThat(found("brandt")).isEmpty();
    }
}
