package org.assay.learning.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.files.FilesSettings;
import org.assay.identity.Login;
import org.assay.identity.Memberships;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.leaving.Erasing;
import org.assay.learning.Enrolment;
import org.assay.learning.course.Arranging;
import org.assay.learning.course.Composing;
import org.assay.learning.course.Courses;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ServerTest
class AssignmentTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc browser;

    private final UnitId unit = UnitId.random();
    private Classroom room;
    private Enrolment enrolment;
    private String path;

    @BeforeEach
    void assign() {
        room = new Classroom(beans);
        room.asMira(() -> {
            room.bean(Memberships.class).grant(room.organization, room.joris, Role.INSTRUCTOR, room.mira);
            var course = room.bean(Courses.class).of(room.offering).orElseThrow();
            var module = course.modules().getFirst().module().module();
            var plan = new Unit.Assignment(
                    unit,
                    "Plan your weights",
                    30,
                    "Write a **plan**.",
                    Unit.Due.NEVER,
                    Set.of(Unit.HandIn.TEXT, Unit.HandIn.LINK, Unit.HandIn.FILE),
                    List.of("limits"));
            room.bean(Composing.class).put(module, plan, null);
            room.bean(Composing.class).publish(module);
            room.bean(Arranging.class).update(course.course(), module);
            var version = room.bean(Arranging.class).publish(course.course());
            room.bean(Arranging.class).pin(room.offering, version);
            return true;
        });
        enrolment = room.enrol();
        path = "/enrolments/" + enrolment.id() + "/assignments/" + unit;
    }

    @Test
    void workIsHandedInReturnedDoneAgainAndAccepted() throws Exception {
        assertThat(show(room.ines, path)).contains("Write a <strong>plan</strong>", "State limits.");
        assertThat(handIn("First plan\nwith trimming", 0).getStatus()).isEqualTo(303);
        assertThat(show(room.joris, "/handed-in")).contains("Ines Brandt", "Plan your weights");
        answer("RETURNED", "Say **where** you trim.");
        assertThat(show(room.ines, path)).contains("To be done again", "<strong>where</strong>", "Joris Tamm");
        assertThat(handIn("First plan\nwith trimming at 5", 1).getStatus()).isEqualTo(303);
        assertThat(show(room.ines, path)).contains("+ with trimming at 5", "- with trimming");
        answer("ACCEPTED", "Now it holds.");
        assertThat(show(room.ines, path)).contains("There is nothing more to do here");
        assertThat(handIn("More", 2).getStatus()).isEqualTo(409);
        await().untilAsserted(() -> assertThat(show(room.ines, "/notices"))
                .contains("“Plan your weights” is accepted", "“Plan your weights” is handed in, as number 1"));
    }

    @Test
    void aFileIsHandedInAndReadByWhoTeachesAndByNobodyElse() throws Exception {
        assertThat(upload("plan.txt", "My plan").getStatus()).isEqualTo(303);
        var page = show(room.ines, path);
        assertThat(page).contains("plan.txt", "Take out");
        var at = page.indexOf(path + "/files/");
        var file = page.substring(at, at + path.length() + 7 + 36);
        assertThat(show(room.ines, file)).isEqualTo("My plan");
        assertThat(handIn("", 1).getStatus()).isEqualTo(303);
        var answer = "/handed-in/" + submission();
        assertThat(show(room.joris, answer)).contains("plan.txt");
        var read = answer + file.substring(path.length());
        assertThat(show(room.joris, read)).isEqualTo("My plan");
        assertThat(send(room.ines, get(read)).getStatus()).isEqualTo(403);
        send(room.ines, post(file + "/deletion"));
        assertThat(show(room.joris, read)).isEqualTo("My plan");
        assertThat(send(room.somebody("Odile Marchetti"), get(file)).getStatus())
                .isEqualTo(404);
    }

    @Test
    void bytesLeaveWithWhoHandedThemInUnlessSomebodyElseDidToo() throws Exception {
        var shared = upload("shared.txt", "Ours " + enrolment.id());
        var taken = upload("taken.txt", "Mine " + enrolment.id(), 1);
        assertThat(List.of(shared.getStatus(), taken.getStatus())).containsOnly(303);
        var files = files();
        assertThat(files).hasSize(2);
        var copied =
                "insert into learning.handed_file select gen_random_uuid(), enrolment_id, unit_id, organization_id,"
                        + " ?, null, sha256, name, bytes, added_at from learning.handed_file where name = 'shared.txt'"
                        + " and enrolment_id = ?";
        var transaction = new TransactionTemplate(room.bean(PlatformTransactionManager.class));
        var rows = room.asMira(() -> transaction.execute(_ -> room.bean(JdbcClient.class)
                .sql(copied)
                .params(room.joris.value(), enrolment.id().value())
                .update()));
        assertThat(rows).isEqualTo(1);
        room.bean(Erasing.class).erase(room.ines);
        room.bean(Erasing.class).erase(room.ines);
        assertThat(files()).singleElement().satisfies(kept -> assertThat(kept).hasContent("Ours " + enrolment.id()));
        room.bean(Erasing.class).erase(room.joris);
        assertThat(files()).isEmpty();
    }

    private List<Path> files() throws IOException {
        var folder = room.bean(FilesSettings.class)
                .publicFolder()
                .resolveSibling("artefacts")
                .resolve(room.organization.toString());
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void nothingIsHandedInWithoutTextLinkOrFile() throws Exception {
        assertThat(handIn("", 0).getStatus()).isEqualTo(422);
    }

    private MockHttpServletResponse upload(String name, String content) throws Exception {
        return upload(name, content, 0);
    }

    private MockHttpServletResponse upload(String name, String content, int seen) throws Exception {
        var file = new org.springframework.mock.web.MockMultipartFile(
                "file", name, "text/plain", content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return browser.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart(path)
                        .file(file)
                        .param("version", String.valueOf(seen))
                        .param("act", "keep")
                        .param("_csrf", "token")
                        .cookie(new Cookie("XSRF-TOKEN", "token"))
                        .sessionAttr(Login.class.getName(), new Login(room.ines.value(), null)))
                .andReturn()
                .getResponse();
    }

    @Test
    void twoWindowsLoseNeitherText() throws Exception {
        assertThat(send(room.ines, work("From the first window", 0)).getStatus())
                .isEqualTo(303);
        var second = send(room.ines, work("From the second window", 0));
        assertThat(second.getStatus()).isEqualTo(409);
        assertThat(second.getContentAsString())
                .contains("From the first window", "From the second window", "Another window saved this")
                .contains("name=\"version\" value=\"1\"");
    }

    @Test
    void lateWorkIsMarkedOrRefusedAsDeclaredAndMoreTimeHelps() throws Exception {
        var deadline = "/offerings/" + room.offering + "/assignments/" + unit;
        assertThat(send(room.joris, due(deadline, "2020-01-31", "EVER", 0)).getStatus())
                .isEqualTo(303);
        assertThat(handIn("Late", 0).getStatus()).isEqualTo(303);
        assertThat(show(room.ines, path)).contains("Late", "It was due by 31 January 2020, 23:59 UTC");
        assertThat(send(room.joris, due(deadline, "2020-01-31", "NEVER", 1)).getStatus())
                .isEqualTo(303);
        assertThat(handIn("Too late", 1).getStatus()).isEqualTo(409);
        var submission = submission();
        var more = post("/handed-in/" + submission + "/extension")
                .param("date", "2099-01-31")
                .param("reason", "Was in hospital");
        assertThat(send(room.joris, more).getStatus()).isEqualTo(303);
        assertThat(show(room.ines, path)).contains("Was in hospital", "31 January 2099");
        assertThat(handIn("In time now", 1).getStatus()).isEqualTo(303);
    }

    @Test
    void aStaleDeadlineIsNotOverwritten() throws Exception {
        var deadline = "/offerings/" + room.offering + "/assignments/" + unit;
        assertThat(send(room.joris, due(deadline, "2099-01-31", "EVER", 0)).getStatus())
                .isEqualTo(303);
        assertThat(send(room.joris, due(deadline, "2099-02-01", "EVER", 0)).getStatus())
                .isEqualTo(409);
    }

    @Test
    void nobodyElseSeesTheWorkAndScriptInItIsText() throws Exception {
        handIn("<script>alert(1)</script>", 0);
        assertThat(show(room.joris, "/handed-in/" + submission())).doesNotContain("<script>alert");
        var other = new Classroom(beans);
        assertThat(browser.perform(as(other.ines, get(path)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
        assertThat(browser.perform(as(room.anneli, get("/handed-in/" + submission())))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
        var link = send(room.ines, work("Text", 1).param("link", "javascript:alert(1)"));
        assertThat(link.getStatus()).isEqualTo(422);
    }

    private MockHttpServletRequestBuilder due(String address, String date, String late, int seen) {
        return post(address).param("date", date).param("late", late).param("version", String.valueOf(seen));
    }

    private MockHttpServletRequestBuilder work(String text, int seen) {
        return post(path).param("text", text).param("version", String.valueOf(seen));
    }

    private MockHttpServletResponse handIn(String text, int seen) throws Exception {
        return send(room.ines, work(text, seen).param("act", "hand-in"));
    }

    private void answer(String verdict, String feedback) throws Exception {
        var answered = send(
                room.joris,
                post("/handed-in/" + submission() + "/answer")
                        .param("verdict", verdict)
                        .param("feedback", feedback));
        assertThat(answered.getStatus()).isEqualTo(303);
    }

    private String submission() {
        return room.asInes(() -> room.bean(Submissions.class).of(enrolment.id(), unit))
                .getFirst()
                .id()
                .toString();
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
