package org.assay.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.assay.Course;
import org.assay.ServerTest;
import org.assay.awarding.Award;
import org.assay.awarding.Awarding;
import org.assay.awarding.Awards;
import org.assay.catalog.Approval;
import org.assay.identity.Acting;
import org.assay.identity.Login;
import org.assay.identity.Memberships;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Tenancy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class AwardToCredentialPagesTest {
    private final BeanFactory beans;
    private final MockMvc browser;
    private final Tenancy tenancy;
    private Course course;
    private PersonId odile;

    @Autowired
    AwardToCredentialPagesTest(BeanFactory beans, MockMvc browser, Tenancy tenancy) {
        this.beans = beans;
        this.browser = browser;
        this.tenancy = tenancy;
    }

    @BeforeEach
    void open() {
        course = new Course(beans, "Aldermere University", Approval.WHEN_REFERRED);
        odile = PersonId.random();
        tenancy.as(new Acting(course.organization, odile, null), () -> {
            beans.getBean(People.class).add(odile, "Odile Marchetti", odile + "@aldermere.example");
            beans.getBean(Memberships.class).grant(course.organization, odile, Role.APPROVER, null);
            beans.getBean(Memberships.class).grant(course.organization, odile, Role.ISSUER, null);
        });
    }

    @Test
    void listsWhatWaitsAndFindsByName() throws Exception {
        decided("Ines Brandt", 13);
        decided("Rasmus Lindqvist", 18);
        assertThat(show("/awards")).containsSubsequence("Ines Brandt", "Rasmus Lindqvist");
        assertThat(show("/awards?words=rasmus")).contains("Rasmus Lindqvist").doesNotContain("Ines Brandt");
        assertThat(show("/awards?state=REFERRED")).contains("Ines Brandt").doesNotContain("Rasmus Lindqvist");
    }

    @Test
    void showsTheResultsAgainstTheRuleAndTheHistory() throws Exception {
        var award = decided("Ines Brandt", 13);
        assertThat(show("/awards/" + award.id()))
                .contains("The overall score of 65% narrowly misses the pass mark of 70%.", "13/20", "40%", "Approve")
                .contains("Overall at least 70%; from 65% a person looks at a miss.", "By rule", "The rule");
    }

    @Test
    void anApprovalLeadsToACredentialThatIsRevokedWithAReason() throws Exception {
        var award = decided("Ines Brandt", 13);
        assertThat(send("/awards/" + award.id() + "/approval").getStatus()).isEqualTo(303);
        var issued = await(award);
        assertThat(show("/issued")).contains("Ines Brandt", "/issued/" + issued.id());
        var path = "/credentials/" + issued.id() + "/revocation";
        var refused = send(path, "reason", "A mistake in marking.");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString()).contains("A mistake in marking.", "Tick the box");
        assertThat(send(path, "reason", "A mistake in marking.", "sure", "yes").getStatus())
                .isEqualTo(303);
        assertThat(show("/issued/" + issued.id())).contains("A mistake in marking.", "Odile Marchetti", "Revoked");
        assertThat(show("/issued?state=VALID")).doesNotContain("Ines Brandt");
    }

    @Test
    void suspendsAndReinstatesWithAReasonEach() throws Exception {
        var issued = await(decided("Ines Brandt", 18));
        var path = "/credentials/" + issued.id();
        assertThat(send(path + "/suspension", "why", " ").getStatus()).isEqualTo(422);
        assertThat(send(path + "/suspension", "why", "A doubt about who sat the exam.")
                        .getStatus())
                .isEqualTo(303);
        assertThat(show("/issued/" + issued.id()))
                .contains("A doubt about who sat the exam.", "Odile Marchetti", ">Reinstate<", "Suspended");
        assertThat(show("/issued?state=SUSPENDED")).contains("Ines Brandt");
        assertThat(send(path + "/reinstatement", "why", "It was her.", "number", "1")
                        .getStatus())
                .isEqualTo(303);
        assertThat(show("/issued/" + issued.id())).contains("It was her.", ">Suspend<");
        assertThat(show("/issued?state=SUSPENDED")).doesNotContain("Ines Brandt");
    }

    @Test
    void declinesOnlyWithAReason() throws Exception {
        var award = decided("Ines Brandt", 13);
        var path = "/awards/" + award.id() + "/refusal";
        assertThat(send(path, "reason", " ").getStatus()).isEqualTo(422);
        assertThat(send(path, "reason", "The weights are missing.").getStatus()).isEqualTo(303);
        assertThat(show("/awards/" + award.id()))
                .contains("The weights are missing.")
                .doesNotContain(">Approve<");
    }

    @Test
    void showsWhatWasStoppedAsATask() throws Exception {
        var award = decided("Ines Brandt", 13);
        tenancy.as(
                Acting.organization(course.organization),
                () -> beans.getBean(Obstacles.class)
                        .meet(course.organization, award.id(), List.of("salt: /x: too short")));
        assertThat(show("/issued")).contains("Stopped before signing", "salt: /x: too short", "Issue again");
    }

    @Test
    void answersTheSameAsJson() throws Exception {
        var award = decided("Ines Brandt", 13);
        var answer = browser.perform(as(get("/awards/" + award.id())).accept("application/json"))
                .andReturn()
                .getResponse();
        assertThat(answer.getContentAsString()).contains("\"kind\":\"referred\"", "\"learnerName\":\"Ines Brandt\"");
    }

    @Test
    void servesTheStatusListToAnybodyButAlwaysFresh() throws Exception {
        var award = decided("Ines Brandt", 18);
        var issued = await(award);
        var answer = browser.perform(get("/status/" + issued.statusList()))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(answer.getHeader("Cache-Control")).contains("max-age=60");
        assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        var again = browser.perform(get("/status/" + issued.statusList())
                        .header("If-None-Match", Objects.requireNonNull(answer.getHeader("ETag"))))
                .andReturn()
                .getResponse();
        assertThat(again.getStatus()).isEqualTo(304);
    }

    private Award decided(String name, long given) {
        var enrolment = course.marked(name, given);
        inOrganization(() -> beans.getBean(Awarding.class).decide(enrolment));
        return inOrganization(() -> beans.getBean(Awards.class).of(enrolment)).orElseThrow();
    }

    private IssuedCredential await(Award award) throws InterruptedException {
        for (int waited = 0; waited < 200; waited++) {
            var found = inOrganization(() -> beans.getBean(Credentials.class).of(award.id()));
            if (found.isPresent()) return found.get();
            Thread.sleep(100);
        }
        throw new AssertionError("no credential after 20 s");
    }

    private <T> T inOrganization(Supplier<T> work) {
        return tenancy.as(Acting.organization(course.organization), work);
    }

    private String show(String path) throws Exception {
        var answer = browser.perform(as(get(path))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse send(String path, String... fields) throws Exception {
        var form = post(path).cookie(new Cookie("XSRF-TOKEN", "token")).param("_csrf", "token");
        for (int at = 0; at < fields.length; at += 2) form.param(fields[at], fields[at + 1]);
        return browser.perform(as(form)).andReturn().getResponse();
    }

    private MockHttpServletRequestBuilder as(MockHttpServletRequestBuilder request) {
        return request.sessionAttr(Login.class.getName(), new Login(odile.value(), null));
    }
}
