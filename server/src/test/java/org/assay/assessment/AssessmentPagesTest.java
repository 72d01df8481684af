package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.identity.Login;
import org.assay.identity.PersonId;
import org.assay.learning.Enrolment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// The pages, as browsers without a script use them, and the addresses that the script uses.
@ServerTest
class AssessmentPagesTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc server;

    Classroom room;
    Enrolment enrolment;

    @BeforeEach
    void inesTakesPart() {
        room = new Classroom(beans);
        enrolment = room.enrol();
    }

    @Test
    void leadsFromTheOverviewThroughLessonsToAnExamAndItsResult() throws Exception {
        var overview = "/enrolments/" + enrolment.id();
        assertThat(page(room.ines, overview))
                .contains("Reading a codebook", "0 of 2 done", "75 minutes of reading left");
        var first = location(send(room.ines, get(overview + "/lessons/1")));
        assertThat(page(room.ines, first)).contains("<strong>codebook</strong>", "Lesson 1 of 2");
        assertThat(location(send(room.ines, post(first + "/completion"))))
                .isEqualTo(location(send(room.ines, get(overview + "/lessons/2"))));
        assertThat(page(room.ines, overview + "/tasks/exam"))
                .contains("Two questions.", "90 min")
                .doesNotContain("Which row");
        var attempt = location(send(room.ines, post(overview + "/attempts").param("task", "exam")));
        assertThat(page(room.ines, attempt))
                .contains("Which row is wrong?", "data-left=")
                .doesNotContain("Three adults");
        var saved = post(attempt + "/responses")
                .param("responses[0].item", "q01")
                .param("responses[0].base", "0")
                .param("responses[0].choices", "b")
                .param("go", "2");
        assertThat(location(send(room.ines, saved))).isEqualTo(attempt + "?question=2");
        var wrong = post(attempt + "/responses")
                .param("responses[0].item", "q02")
                .param("responses[0].base", "0")
                .param("responses[0].text", "about sixty")
                .param("go", "submission");
        assertThat(location(send(room.ines, wrong))).isEqualTo(attempt + "/submission");
        assertThat(page(room.ines, attempt + "/submission")).contains("Not a number", "Question 2");
        assertThat(page(room.ines, attempt + "?question=2")).contains("Enter one number", "about sixty");
        assertThat(location(send(room.ines, post(attempt + "/submission")))).isEqualTo(attempt + "/result");
        assertThat(page(room.ines, attempt + "/result"))
                .contains("1 of 2 questions right", "84 of 141.", "about sixty");
        assertThat(send(room.ines, saved).getStatus()).isEqualTo(409);
        assertThat(page(room.ines, overview)).contains("See the result");
    }

    @Test
    void tellsTheScriptWhatIsKept() throws Exception {
        var attempt = start("exam");
        var answer =
                post(attempt + "/responses").contentType("application/json").accept("application/json");
        var saved = send(room.ines, answer.content("""
                {"responses": [{"item": "q02", "choices": [], "text": "59.6", "sequence": "1700000000000"}]}"""));
        assertThat(saved.getStatus()).isEqualTo(200);
        assertThat(saved.getContentAsString()).contains("\"q02\":1700000000000", "savedAt");
        send(room.ines, post(attempt + "/submission"));
        assertThat(send(room.ines, answer).getStatus()).isEqualTo(409);
    }

    @Test
    void showsBothAnswersWhereAnotherWindowSavedSinceThisOneWasOpened() throws Exception {
        var attempt = start("report");
        send(room.ines, work(attempt, "from the first window"));
        var second = send(room.ines, work(attempt, "from the second window"));
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString())
                .contains("Another window holds a newer answer", "from the first window", "from the second window");
    }

    @Test
    void showsMarkersTheWorkAndNotTheName() throws Exception {
        var attempt = start("report");
        send(room.ines, work(attempt, "39% would use it."));
        send(room.ines, post(attempt + "/submission"));
        assertThat(page(room.ines, attempt + "/result")).contains("A person marks it");
        assertThat(page(room.anneli, "/markings"))
                .contains(attempt + "/marking")
                .doesNotContain("Ines");
        assertThat(page(room.anneli, attempt + "/marking"))
                .contains("39% would use it.", "Honest reporting", "panel.csv")
                .doesNotContain("Ines");
        assertThat(page(room.anneli, attempt + "/files/panel.csv")).startsWith("id,age");
        var empty = send(room.anneli, post(attempt + "/marking").param("levels[0].criterion", "limits"));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("Choose a level for “Honest reporting”.");
        var mark = post(attempt + "/marking")
                .param("levels[0].criterion", "limits")
                .param("levels[0].level", "meets")
                .param("feedback", "Show the interval.");
        assertThat(location(send(room.anneli, mark))).isEqualTo("/markings");
        assertThat(send(room.anneli, mark).getStatus()).isEqualTo(409);
        assertThat(page(room.ines, attempt + "/result")).contains("Show the interval.", "7 of 10");
        assertThat(send(room.ines, get("/markings")).getStatus()).isEqualTo(403);
    }

    @Test
    void letsAuthorsFillTasksWithoutAScript() throws Exception {
        var task = "/offerings/" + room.offering + "/tasks/exam";
        assertThat(page(room.mira, task)).contains("This task is complete", "q01");
        assertThat(page(room.mira, task + "/items/q01")).contains("Row A");
        assertThat(page(room.mira, task + "/items/new?kind=numeric")).contains("Tolerance");
        var item = post(task + "/items")
                .param("version", "1")
                .param("kind", "choice")
                .param("stem", "Which two?")
                .param("outcome", "faults")
                .param("points", "2")
                .param("options[0].id", "")
                .param("options[0].text", "One, and more")
                .param("options[1].text", "Two")
                .param("options[2].text", "Three")
                .param("right", "0", "2");
        assertThat(location(send(room.mira, item))).isEqualTo(task);
        assertThat(page(room.mira, task)).contains("q03", "Choose several", "5 points");
        assertThat(send(room.mira, item).getStatus()).isEqualTo(409);
        var wrong = post(task + "/items")
                .param("version", "2")
                .param("kind", "numeric")
                .param("stem", "How many?");
        assertThat(send(room.mira, wrong).getContentAsString()).contains("Enter the right number", "How many?");
        var report = "/offerings/" + room.offering + "/tasks/report";
        assertThat(page(room.mira, report)).contains("Honest reporting", "panel.csv");
        assertThat(page(room.mira, report + "/import")).contains("The task as JSON");
        var pasted = post(report + "/import").param("version", "1").param("json", "{\"promt\": \"x\"}");
        assertThat(send(room.mira, pasted).getContentAsString()).contains("“promt” is not known here");
        assertThat(send(room.anneli, get(task)).getStatus()).isEqualTo(403);
    }

    @Test
    void letsAuthorsWriteLessons() throws Exception {
        var lessons = "/offerings/" + room.offering + "/lessons";
        assertThat(page(room.mira, lessons)).contains("Reading a codebook", "75 minutes");
        var lesson = post(lessons)
                .param("title", "Standard errors")
                .param("minutes", "30")
                .param("body", "## Why");
        assertThat(send(room.mira, lesson.param("act", "preview")).getContentAsString())
                .contains("<h2>Why</h2>");
        assertThat(send(
                                room.mira,
                                post(lessons).param("title", "Standard errors").param("minutes", "soon"))
                        .getContentAsString())
                .contains("Enter how many minutes it takes", "Write the lesson.", "Standard errors");
    }

    @Test
    void hidesAttemptsOfOthers() throws Exception {
        var attempt = start("exam");
        var stranger = room.somebody("Ivo Castellan");
        for (var path : new String[] {"", "/submission", "/result", "/files/panel.csv"}) {
            assertThat(send(stranger, get(attempt + path)).getStatus()).isEqualTo(404);
        }
        assertThat(send(stranger, get("/enrolments/" + enrolment.id())).getStatus())
                .isEqualTo(404);
        assertThat(send(room.anneli, get(attempt)).getStatus()).isEqualTo(404);
    }

    private String start(String task) throws Exception {
        return location(send(
                room.ines, post("/enrolments/" + enrolment.id() + "/attempts").param("task", task)));
    }

    private static MockHttpServletRequestBuilder work(String attempt, String text) {
        return post(attempt + "/responses")
                .param("responses[0].item", "work")
                .param("responses[0].base", "0")
                .param("responses[0].sequence", "")
                .param("responses[0].text", text)
                .param("go", "1");
    }

    private String page(PersonId person, String path) throws Exception {
        var response = send(person, get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private static String location(MockHttpServletResponse response) throws Exception {
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(303);
        return Objects.requireNonNull(response.getRedirectedUrl());
    }

    private MockHttpServletResponse send(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return server.perform(request.sessionAttr(Login.class.getName(), new Login(person.value(), null))
                        .cookie(new Cookie("XSRF-TOKEN", "token"))
                        .header("X-XSRF-TOKEN", "token"))
                .andReturn()
                .getResponse();
    }
}
