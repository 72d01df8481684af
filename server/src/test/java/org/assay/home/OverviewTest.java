package org.assay.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.identity.Login;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

@ServerTest
class OverviewTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc server;

    @Test
    void countsWhatHappenedAndComparesWithTheTimeBefore() throws Exception {
        var room = new Classroom(beans);
        room.enrol();
        assertThat(overview(room, "DAYS"))
                .contains("People who joined", "None in the time before", "Survey Data Analysis");
    }

    @Test
    void saysThatFewDecisionsMakeNoRate() throws Exception {
        assertThat(overview(new Classroom(beans), "YEAR")).contains("Not enough data: 0 decided", "Nothing issued yet");
    }

    @Test
    void anUnknownPeriodIsAYear() throws Exception {
        assertThat(overview(new Classroom(beans), "CENTURY")).contains("aria-current=\"true\">12 months");
    }

    private String overview(Classroom room, String period) throws Exception {
        var login = new Login(room.mira.value(), room.organization.value());
        var answer = server.perform(get("/work").param("period", period).sessionAttr(Login.class.getName(), login))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
