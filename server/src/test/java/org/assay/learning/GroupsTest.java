package org.assay.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.identity.Login;
import org.assay.identity.Memberships;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.learning.course.Arranging;
import org.assay.learning.course.Composing;
import org.assay.learning.course.Courses;
import org.assay.learning.course.Unit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class GroupsTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc browser;

    @Test
    void aModuleThatIsKeptForAGroupOpensForWhoIsPutIntoIt() throws Exception {
        var room = new Classroom(beans);
        room.asMira(() -> {
            room.bean(Memberships.class).grant(room.organization, room.joris, Role.INSTRUCTOR, room.mira);
            return true;
        });
        keep(room);
        var enrolment = room.enrol();
        var page = "/offerings/" + room.offering + "/groups";
        assertThat(locks(room, enrolment)).isEqualTo(1);
        assertThat(show(room.joris, page)).contains("Ines Brandt", "Evening");
        var nobody = send(room.joris, post(page).param("group", "Evening"));
        assertThat(nobody.getContentAsString()).contains("Tick at least one person.");
        var put = post(page)
                .param("group", " Evening ")
                .param("people", enrolment.id().toString());
        assertThat(send(room.joris, put).getStatus()).isEqualTo(303);
        assertThat(locks(room, enrolment)).isZero();
        var take = post(page)
                .param("group", "Evening")
                .param("people", enrolment.id().toString())
                .param("act", "take");
        assertThat(send(room.joris, take).getStatus()).isEqualTo(303);
        assertThat(locks(room, enrolment)).isEqualTo(1);
        var other = new Classroom(beans);
        assertThat(send(other.mira, get(page)).getStatus()).isEqualTo(404);
    }

    /// A second module, for the group “Evening” alone, asked for as its author does it.
    private void keep(Classroom room) throws Exception {
        var course = room.asMira(
                () -> room.bean(Courses.class).of(room.offering).orElseThrow().course());
        var module = room.asMira(() -> {
            var added = room.bean(Composing.class)
                    .start("For the evening", "", null)
                    .id();
            room.bean(Composing.class).put(added, Unit.Lesson.of("By lamplight", 5, "Light a lamp."), null);
            room.bean(Composing.class).publish(added);
            room.bean(Arranging.class).place(course, added);
            return added;
        });
        var releases = "/courses/" + course + "/modules/" + module + "/releases";
        var condition = post(releases).param("kind", "group").param("group", "Evening");
        assertThat(send(room.mira, condition).getStatus()).isEqualTo(303);
        assertThat(show(room.mira, releases)).contains("for the group “Evening”");
        room.asMira(() -> {
            room.bean(Arranging.class)
                    .pin(room.offering, room.bean(Arranging.class).publish(course));
            return true;
        });
    }

    private int locks(Classroom room, Enrolment enrolment) {
        return room.asInes(() -> room.bean(Studying.class).standing(enrolment).orElseThrow())
                .locks()
                .size();
    }

    private String show(PersonId person, String path) throws Exception {
        var answer = send(person, get(path));
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
