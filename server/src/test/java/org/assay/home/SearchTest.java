package org.assay.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.identity.Login;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class SearchTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc server;

    Classroom room;

    @BeforeEach
    void inesTakesPart() {
        room = new Classroom(beans);
        room.enrol();
    }

    @Test
    void aLearnerFindsTheirCoursesAndWhatCanBeEarned() throws Exception {
        assertThat(found(room.ines, null, "survey data"))
                .contains("Your courses", "Micro-credentials", "Survey Data Analysis")
                .doesNotContain("Learners");
    }

    @Test
    void aMemberFindsTheLearnersOfTheirOrganizationOnly() throws Exception {
        assertThat(found(room.mira, room.organization, "brandt")).contains("Ines Brandt");
        var other = new Classroom(beans);
        assertThat(found(other.mira, other.organization, "brandt")).doesNotContain("/learners/" + room.ines);
    }

    @Test
    void aMarkerFindsNoNames() throws Exception {
        assertThat(found(room.anneli, room.organization, "brandt")).doesNotContain("Ines Brandt");
    }

    @Test
    void saysThatNothingIsFound() throws Exception {
        assertThat(found(room.ines, null, "xyzzy")).contains("Nothing is found by “xyzzy”");
    }

    private String found(PersonId person, @Nullable OrganizationId organization, String words) throws Exception {
        var login = new Login(person.value(), organization == null ? null : organization.value());
        var answer = server.perform(get("/search").param("words", words).sessionAttr(Login.class.getName(), login))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
