package org.assay.help;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.catalog.Offerings;
import org.assay.identity.Login;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class HelpDeskTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc server;

    Classroom room;
    PersonId stranger = PersonId.random();
    String about = "";

    @BeforeEach
    void somebodyWhoSawTheCatalogue() {
        room = new Classroom(beans);
        stranger = room.somebody("Ines Brandt");
        var entry =
                room.asMira(() -> room.bean(Offerings.class).get(room.offering).entry());
        about = "/entries/" + entry.entry() + "/versions/" + entry.number();
    }

    @Test
    void aQuestionReachesTheOrganizationThatAnswersForItAndTheAnswerReachesWhoAsked() throws Exception {
        var question = asked();
        assertThat(page(room.mira, room.organization, "/help-desk")).contains("Which file?", "Ines Brandt");
        assertThat(page(room.mira, room.organization, "/help-desk" + id(question)))
                .contains("Which file do I need?");
        send(
                room.mira,
                room.organization,
                post("/help-desk" + id(question) + "/messages").param("text", "Panel.csv."));
        assertThat(page(stranger, null, question)).contains("Panel.csv.", "Answered");
        assertThat(page(room.mira, room.organization, "/help-desk")).doesNotContain("Which file?");
        send(stranger, null, post(question + "/messages").param("text", "Thank you, and the other?"));
        assertThat(page(room.mira, room.organization, "/help-desk")).contains("Which file?");
    }

    @Test
    void nobodyElseReadsIt() throws Exception {
        var question = asked();
        assertThat(send(room.ines, null, get(question)).getStatus()).isEqualTo(404);
        var other = new Classroom(beans);
        assertThat(page(other.mira, other.organization, "/help-desk")).doesNotContain("Which file?");
        assertThat(send(other.mira, other.organization, get("/help-desk" + id(question)))
                        .getStatus())
                .isEqualTo(404);
        var answer = post("/help-desk" + id(question) + "/messages").param("text", "Not mine.");
        assertThat(send(other.mira, other.organization, answer).getStatus()).isEqualTo(404);
        assertThat(send(room.anneli, room.organization, get("/help-desk")).getStatus())
                .isEqualTo(403);
    }

    @Test
    void whatWasTypedIsKeptWhereNothingStandsAtTheAddress() throws Exception {
        var answer = send(stranger, null, question("https://elsewhere.example/badges/7", "Which file?"));
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString()).contains("Nothing that you may see", "Which file do I need?");
    }

    @Test
    void whoeverHasTooManyOpenQuestionsIsAskedToWait() throws Exception {
        for (var number = 0; number < Asking.MOST_OPEN; number++) {
            assertThat(send(stranger, null, question(about, "Question " + number))
                            .getStatus())
                    .isEqualTo(303);
        }
        assertThat(send(stranger, null, question(about, "One more")).getStatus())
                .isEqualTo(429);
    }

    private String asked() throws Exception {
        var answer = send(stranger, null, question(about, "Which file?"));
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(303);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private static MockHttpServletRequestBuilder question(String about, String subject) {
        return post("/help/questions")
                .param("about", about)
                .param("subject", subject)
                .param("text", "Which file do I need?");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/'));
    }

    private String page(PersonId person, @Nullable OrganizationId organization, String path) throws Exception {
        var response = send(person, organization, get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse send(
            PersonId person, @Nullable OrganizationId organization, MockHttpServletRequestBuilder request)
            throws Exception {
        var login = new Login(person.value(), organization == null ? null : organization.value());
        return server.perform(request.sessionAttr(Login.class.getName(), login)
                        .cookie(new Cookie("XSRF-TOKEN", "token"))
                        .header("X-XSRF-TOKEN", "token"))
                .andReturn()
                .getResponse();
    }
}
