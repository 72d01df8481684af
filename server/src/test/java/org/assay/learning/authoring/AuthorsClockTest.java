package org.assay.learning.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.ZoneId;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.catalog.Offering.Facts;
import org.assay.catalog.Offering.Mode;
import org.assay.catalog.Scheduling;
import org.assay.identity.Login;
import org.assay.identity.PersonId;
import org.assay.learning.course.CourseVersion;
import org.assay.learning.course.Courses;
import org.assay.learning.course.Modules;
import org.assay.learning.course.Release;
import org.assay.learning.course.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What authors type and read is on the clock of the offering.
@ServerTest
class AuthorsClockTest {
    private static final Facts BERLIN = new Facts(
            "",
            Mode.SELF_PACED,
            null,
            null,
            null,
            null,
            ZoneId.of("Europe/Berlin"),
            "",
            true,
            "",
            null,
            null,
            null,
            "",
            null);

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc browser;

    private Classroom room;
    private CourseVersion course;

    @BeforeEach
    void plan() {
        room = new Classroom(beans);
        assertThat(room.asMira(() -> room.bean(Scheduling.class).tell(room.offering, 0, BERLIN)))
                .isTrue();
        course = room.asMira(() -> room.bean(Courses.class).of(room.offering).orElseThrow());
    }

    @Test
    void aModuleOpensOnTheClockOfTheOffering() throws Exception {
        var module = course.modules().getFirst().module().module();
        var page = "/courses/" + course.course() + "/modules/" + module + "/releases";
        assertThat(show(page)).contains("In the time of Europe/Berlin");
        var skipped = send(room.mira, post(page).param("kind", "from").param("at", "2027-03-28T02:30"));
        assertThat(skipped.getStatus()).isEqualTo(422);
        assertThat(skipped.getContentAsString()).contains("that clocks in Europe/Berlin show");
        var typed = post(page).param("kind", "from").param("at", "2027-01-15T09:00");
        assertThat(send(room.mira, typed).getStatus()).isEqualTo(303);
        assertThat(show(page)).contains("15 January 2027, 09:00 CET");
        var placement = room.asMira(() -> room.bean(Courses.class).get(course.course()))
                .placement(module)
                .orElseThrow();
        assertThat(placement.releases()).containsExactly(new Release.From(Instant.parse("2027-01-15T08:00:00Z")));
    }

    @Test
    void anAssignmentIsDueWhenTheDayEndsThere() throws Exception {
        var module = course.modules().getFirst().module().module();
        var page = "/modules/" + module + "/units";
        assertThat(show(page + "/new?kind=assignment")).contains("in the time of Europe/Berlin");
        assertThat(send(room.mira, assignment(page)).getStatus()).isEqualTo(303);
        var unit =
                room.asMira(() -> room.bean(Modules.class).get(module)).units().getLast();
        assertThat(((Unit.Assignment) unit).due().at()).isEqualTo(Instant.parse("2027-01-15T22:59:59Z"));
        assertThat(show(page + "/" + unit.id())).contains("value=\"2027-01-15\"");
    }

    @Test
    void aDayThatIsNotChangedKeepsTheMomentThatItWasMeantFor() {
        var tokyo = ZoneId.of("Asia/Tokyo");
        var form = new UnitForm(
                "assignment", "Plan", "30", "Plan.", null, null, null, "2027-01-15", null, null, null, null, null);
        var before = form.read(org.assay.learning.course.UnitId.random(), null, ZoneId.of("Etc/UTC"));
        var shown = UnitForm.from(before, tokyo);
        assertThat(shown.dueOn()).isEqualTo("2027-01-16");
        assertThat(((Unit.Assignment) shown.read(before.id(), before, tokyo)).due())
                .isEqualTo(((Unit.Assignment) before).due());
    }

    private static MockHttpServletRequestBuilder assignment(String page) {
        return post(page)
                .param("kind", "assignment")
                .param("title", "Plan your weights")
                .param("minutes", "30")
                .param("body", "Write a plan.")
                .param("handIn", "TEXT")
                .param("dueOn", "2027-01-15");
    }

    private String show(String path) throws Exception {
        var answer = send(room.mira, get(path));
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.sessionAttr(Login.class.getName(), new Login(person.value(), null))
                        .cookie(new Cookie("XSRF-TOKEN", "token"))
                        .param("_csrf", "token"))
                .andReturn()
                .getResponse();
    }
}
