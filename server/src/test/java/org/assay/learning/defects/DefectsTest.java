package org.assay.learning.defects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Objects;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.identity.Acting;
import org.assay.identity.Login;
import org.assay.identity.PersonId;
import org.assay.learning.Enrolling;
import org.assay.learning.Enrolment;
import org.assay.learning.Studying;
import org.assay.notices.Notices;
import org.assay.notices.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// What learners report, and what authors do about it, through the pages.
@ServerTest
class DefectsTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc browser;

    private Classroom room;
    private String unit;
    private String defects;

    @BeforeEach
    void inesTakesPart() {
        room = new Classroom(beans);
        unit = unit(room.enrol());
        defects = "/offerings/" + room.offering + "/defects";
    }

    @Test
    void aUnitLeadsToItsDiscussionAndToFeedback() throws Exception {
        assertThat(page(room.ines, unit)).contains("/discussions?unit=", unit + "/feedback");
    }

    @Test
    void whatIsReportedIsMendedByTheAuthorAndWhoReportedItHears() throws Exception {
        report(room.ines, unit, "The codebook link is dead.");
        var path = first();
        var decided = send(room.mira, decision(path, 1, "MENDED").param("mendedIn", "2"));
        assertThat(decided.getStatus()).isEqualTo(303);
        assertThat(page(room.mira, path)).contains("Mended");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(
                                room.asInes(() -> room.bean(Notices.class).list(room.ines, null, false, 20)))
                        .extracting(notice -> notice.reason())
                        .contains(Reason.MENDED));
    }

    @Test
    void aDecisionOnWhatSomebodyElseDecidedMeanwhileIsRefused() throws Exception {
        report(room.ines, unit, "The codebook link is dead.");
        var path = first();
        send(room.mira, decision(path, 1, "ACCEPTED"));
        assertThat(send(room.mira, decision(path, 1, "MENDED").param("mendedIn", "2"))
                        .getStatus())
                .isEqualTo(409);
    }

    @Test
    void whatIsDeclinedIsDeclinedWithAReason() throws Exception {
        report(room.ines, unit, "The codebook link is dead.");
        assertThat(send(room.mira, decision(first(), 1, "DECLINED")).getStatus())
                .isEqualTo(422);
    }

    @Test
    void twoThatSayTheSameBecomeOne() throws Exception {
        var odile = room.somebody("Odile Marchetti");
        var other =
                room.as(Acting.person(odile), () -> room.bean(Enrolling.class).enrol(odile, room.offering));
        report(room.ines, unit, "The codebook link is dead.");
        var kept = first();
        report(odile, unit(other), "Dead link to the codebook.");
        var all = page(room.mira, defects).split(defects + "/", -1);
        String joined = null;
        for (int at = 1; at < all.length; at++) {
            var path = defects + "/" + all[at].substring(0, 36);
            if (!path.equals(kept)) joined = path;
        }
        var into = kept.substring(kept.length() - 36);
        var answer = send(
                room.mira, post(Objects.requireNonNull(joined) + "/joining").param("other", into));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(page(room.mira, kept)).contains("The codebook link is dead.", "Dead link to the codebook.");
    }

    @Test
    void learnersSeeNoDefectsOfAnOffering() throws Exception {
        assertThat(send(room.ines, get(defects)).getStatus()).isEqualTo(403);
    }

    private String unit(Enrolment enrolment) {
        var units = room.as(
                Acting.person(enrolment.learner()),
                () -> room.bean(Studying.class).units(enrolment));
        return "/enrolments/" + enrolment.id() + "/units/" + units.getFirst().id();
    }

    private void report(PersonId person, String path, String wrong) throws Exception {
        assertThat(send(person, post(path + "/feedback").param("wrong", wrong)).getStatus())
                .isEqualTo(303);
    }

    private static MockHttpServletRequestBuilder decision(String path, int version, String state) {
        return post(path).param("title", "Dead link").param("state", state).param("version", String.valueOf(version));
    }

    /// The path of the only defect.
    private String first() throws Exception {
        var page = page(room.mira, defects);
        var at = page.indexOf(defects + "/");
        assertThat(at).isPositive();
        return page.substring(at, at + defects.length() + 37);
    }

    private String page(PersonId person, String path) throws Exception {
        var response = send(person, get(path));
        assertThat(response.getStatus()).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse send(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.sessionAttr(Login.class.getName(), new Login(person.value(), null))
                        .cookie(new Cookie("XSRF-TOKEN", "token"))
                        .param("_csrf", "token"))
                .andReturn()
                .getResponse();
    }
}
