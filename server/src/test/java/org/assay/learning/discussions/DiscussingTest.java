package org.assay.learning.discussions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.identity.Acting;
import org.assay.identity.Login;
import org.assay.identity.Memberships;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.learning.Enrolling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class DiscussingTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc browser;

    private Classroom room;
    private PersonId odile;
    private String path;

    @BeforeEach
    void takePart() {
        room = new Classroom(beans);
        room.enrol();
        odile = room.somebody("Odile Marchetti");
        room.as(Acting.person(odile), () -> room.bean(Enrolling.class).enrol(odile, room.offering));
        room.asMira(() -> {
            room.bean(Memberships.class).grant(room.organization, room.joris, Role.INSTRUCTOR, room.mira);
            return true;
        });
        path = "/offerings/" + room.offering + "/discussions";
    }

    @Test
    void aQuestionIsAnsweredByThoseWhoTeachAndSaysSo() throws Exception {
        var topic = ask("How large may a weight be?", "Mine is **12**.");
        var answered = send(room.joris, post(topic + "/posts").param("body", "Trim it at 5."));
        assertThat(answered.getStatus()).isEqualTo(303);
        assertThat(show(room.ines, topic))
                .contains("<strong>12</strong>", "Trim it at 5.", "Joris Tamm", "Teaches here", "New");
        assertThat(show(odile, path)).contains("How large may a weight be?", "2 new", "2 posts");
    }

    @Test
    void scriptInAPostIsText() throws Exception {
        var topic = ask("<script>alert(1)</script>", "<script>alert(2)</script> [x](javascript:alert(3))");
        assertThat(show(odile, topic))
                .doesNotContain("<script>alert", "href=\"javascript")
                .contains("&lt;script&gt;");
    }

    @Test
    void whoDoesNotTakePartFindsNothing() throws Exception {
        var topic = ask("A question", "Text");
        var stranger = room.somebody("Odile Marchetti");
        assertThat(browser.perform(as(stranger, get(topic)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(send(stranger, post(topic + "/posts").param("body", "x")).getStatus())
                .isEqualTo(404);
        var other = new Classroom(beans);
        assertThat(browser.perform(as(other.mira, get(topic)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void aReportedPostIsHiddenWithAReasonAndStaysForThoseWhoTeach() throws Exception {
        var topic = ask("A question", "Rude words");
        var page = show(odile, topic);
        var post = page.substring(page.indexOf("/offerings/" + room.offering + "/posts/"));
        post = post.substring(0, post.indexOf("/report"));
        assertThat(send(odile, post(post + "/report")).getStatus()).isEqualTo(422);
        assertThat(send(odile, post(post + "/report").param("reason", "It is rude"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(show(room.joris, "/reported")).contains("It is rude", "Rude words", "Odile Marchetti");
        assertThat(send(room.joris, post(post + "/hiding").param("reason", "House rules"))
                        .getStatus())
                .isEqualTo(303);
        assertThat(show(odile, topic)).doesNotContain("Rude words").contains("Hidden by somebody who teaches");
        assertThat(show(room.joris, topic)).contains("Rude words", "House rules");
        assertThat(show(room.joris, "/reported")).contains("Nothing is reported");
        assertThat(show(odile, path + "?q=rude")).contains("Nothing fits");
    }

    @Test
    void onlyTheAuthorChangesOrTakesBackAPost() throws Exception {
        var topic = ask("A question", "First words");
        var page = show(room.ines, topic);
        var post = page.substring(page.indexOf("/offerings/" + room.offering + "/posts/"));
        post = post.substring(0, post.indexOf("/edit"));
        assertThat(send(odile, post(post).param("body", "Mine now")).getStatus())
                .isEqualTo(403);
        assertThat(send(room.ines, post(post).param("body", "Better words")).getStatus())
                .isEqualTo(303);
        assertThat(show(odile, topic)).contains("Better words", "edited");
        assertThat(send(room.ines, post(post + "/deletion")).getStatus()).isEqualTo(303);
        assertThat(show(odile, topic)).contains("Taken back by its author").doesNotContain("Better words");
    }

    @Test
    void tenPostsInTenMinutesAreEnough() throws Exception {
        var topic = ask("A question", "Text");
        for (int post = 0; post < 9; post++) {
            assertThat(send(room.ines, post(topic + "/posts").param("body", "More"))
                            .getStatus())
                    .isEqualTo(303);
        }
        var refused = send(room.ines, post(topic + "/posts").param("body", "More"));
        assertThat(refused.getStatus()).isEqualTo(429);
    }

    @Test
    void anEmptyPostIsMendedAtItsFieldAndNothingIsLost() throws Exception {
        var page = send(room.ines, post(path).param("title", "").param("body", "A long question"));
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains("A long question", "f-title-error");
    }

    private String ask(String title, String body) throws Exception {
        var answer = send(room.ines, post(path).param("title", title).param("body", body));
        assertThat(answer.getStatus()).isEqualTo(303);
        return Objects.requireNonNull(answer.getHeader("Location"));
    }

    private String show(PersonId person, String page) throws Exception {
        var response = browser.perform(as(person, get(page))).andReturn().getResponse();
        assertThat(response.getStatus()).as(page).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse send(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(as(person, request)
                        .cookie(new Cookie("XSRF-TOKEN", "token"))
                        .param("_csrf", "token"))
                .andReturn()
                .getResponse();
    }

    private static MockHttpServletRequestBuilder as(PersonId person, MockHttpServletRequestBuilder request) {
        return request.sessionAttr(Login.class.getName(), new Login(person.value(), null));
    }
}
