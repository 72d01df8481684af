package org.assay.catalog;

import static org.assay.catalog.Contracts.surveyDataAnalysis;
import static org.assay.catalog.Contracts.titled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.assay.ServerTest;
import org.assay.identity.Login;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class EntryPagesTest {
    private final ApplicationContext context;
    private final MockMvc browser;
    private final Authoring authoring;
    private University aldermere;
    private PersonId mira;
    private PersonId joris;

    @Autowired
    EntryPagesTest(ApplicationContext context, MockMvc browser) {
        this.context = context;
        this.browser = browser;
        authoring = context.getBean(Authoring.class);
    }

    @BeforeEach
    void hire() {
        aldermere = new University(context, "Aldermere University");
        mira = aldermere.hire("Mira Halvorsen", Role.AUTHOR);
        joris = aldermere.hire("Joris Tamm", Role.AUTHOR, Role.REVIEWER);
    }

    @Test
    void aListWithoutDefinitionsSaysHowToStart() throws Exception {
        assertThat(show(mira, "/entries")).contains("Nothing is defined yet", "/entries/new");
    }

    @Test
    void theListFindsByTitleAndState() throws Exception {
        aldermere.as(mira, () -> authoring.start(surveyDataAnalysis()));
        aldermere.as(mira, () -> authoring.start(titled("Clear Charts")));
        assertThat(show(mira, "/entries?q=charts")).contains("Clear Charts").doesNotContain("Survey Data Analysis");
        assertThat(show(mira, "/entries?state=published")).contains("No definition fits that search");
    }

    @Test
    void aWholeDefinitionIsWrittenInOneForm() throws Exception {
        var answer = send(mira, whole("/entries", "0").param("action", "save"));
        assertThat(answer.getStatus()).isEqualTo(303);
        var form = show(mira, Objects.requireNonNull(answer.getHeader("Location")));
        assertThat(form).contains("Ready for review", "clean a raw survey file", "value=\"60\"");
    }

    @Test
    void anotherRowIsAddedAndNothingTypedIsLost() throws Exception {
        var page = send(mira, whole("/entries", "0").param("action", "add-tasks"));
        assertThat(page.getStatus()).isEqualTo(200);
        assertThat(page.getContentAsString())
                .contains("clean a raw survey file", "tasks[2].title", "value=\"task-1\"", "Not saved yet");
        var moved = send(mira, whole("/entries", "0").param("action", "down-tasks-0"));
        assertThat(moved.getContentAsString()).containsSubsequence("value=\"report\"", "value=\"exam\"");
        var removed = send(mira, whole("/entries", "0").param("action", "remove-tasks-1"));
        assertThat(removed.getContentAsString()).doesNotContain("tasks[1].title");
    }

    @Test
    void whatCannotBeReadIsSaidAtItsFieldAndKept() throws Exception {
        var page = send(mira, whole("/entries", "0").param("validityMonths", "three years"));
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains("three years", "f-validityMonths-error", "Enter a whole number");
    }

    @Test
    void theSecondWriterGetsAConflictWithBothTexts() throws Exception {
        var entry = aldermere.as(mira, () -> authoring.start(surveyDataAnalysis()));
        aldermere.as(joris, () -> authoring.save(entry, 1, titled("What Joris Saved")));
        var page = send(mira, whole("/entries/" + entry, "1").param("action", "save"));
        assertThat(page.getStatus()).isEqualTo(409);
        assertThat(page.getContentAsString())
                .contains("Somebody else saved while you wrote", "What Joris Saved", "value=\"Survey in Short\"")
                .contains("name=\"version\" value=\"2\"");
    }

    @Test
    void askingForReviewWithFindingsShowsThemAtTheirFields() throws Exception {
        var entry = aldermere.as(mira, () -> authoring.start(surveyDataAnalysis()));
        var form =
                whole("/entries/" + entry, "1").param("claims[2].id", "spare").param("claims[2].text", "show off");
        var page = send(mira, form.param("action", "review"));
        assertThat(page.getStatus()).isEqualTo(422);
        assertThat(page.getContentAsString()).contains("Claim 3 “show off” has no outcome", "f-claims[2].text-error");
    }

    @Test
    void anOrganizationAsksForEveryClaimToBeShownInTwoWays() throws Exception {
        var entry = aldermere.as(mira, () -> authoring.start(surveyDataAnalysis()));
        var asked = aldermere.as(mira, () -> authoring.start(titled("Asked Before")));
        aldermere.as(mira, () -> authoring.requestReview(asked, 1));
        var odile = aldermere.hire("Odile Marchetti", Role.ADMINISTRATOR);
        var ticked = post("/profile")
                .param("languages", "en")
                .param("zone", "Etc/UTC")
                .param("needsTwoModalities", "true");
        assertThat(send(odile, ticked).getStatus()).isEqualTo(303);
        assertThat(show(odile, "/profile")).contains("name=\"needsTwoModalities\" value=\"true\" checked");
        assertThat(show(mira, "/entries/" + entry))
                .contains("Claim 1 “clean a raw survey file” is shown in one way only", "set under Profile");
        assertThat(aldermere.as(mira, () -> authoring.requestReview(entry, 1))).hasSize(1);
        assertThat(aldermere.as(joris, () -> authoring.publish(asked, 1))).hasSize(1);
    }

    @Test
    void theAuthorHearsWhatCameOfTheReview() throws Exception {
        var entry = aldermere.as(mira, () -> authoring.start(surveyDataAnalysis()));
        aldermere.as(mira, () -> authoring.requestReview(entry, 1));
        var back =
                post("/entries/" + entry + "/rejection").param("version", "1").param("reason", "Say it shorter.");
        assertThat(send(joris, back).getStatus()).isEqualTo(303);
        await().untilAsserted(() -> assertThat(show(mira, "/notices")).contains("was sent back with a note"));
        aldermere.as(mira, () -> authoring.save(entry, 1, titled("Survey Data, Shorter")));
        aldermere.as(mira, () -> authoring.requestReview(entry, 2));
        aldermere.as(joris, () -> authoring.publish(entry, 2));
        await().untilAsserted(() -> assertThat(show(mira, "/notices")).contains("is published, as version 1"));
    }

    @Test
    void anOfferingKeepsItsZoneWhereTheListDoesNotNameIt() throws Exception {
        var entry = aldermere.as(mira, () -> authoring.start(surveyDataAnalysis()));
        aldermere.as(mira, () -> authoring.requestReview(entry, 1));
        aldermere.as(joris, () -> authoring.publish(entry, 1));
        var offering = send(mira, post("/entries/" + entry + "/offerings")).getRedirectedUrl();
        assertThat(show(mira, offering + "/edit")).contains("<option value=\"Etc/UTC\" selected>Etc/UTC</option>");
    }

    @Test
    void aReviewerReadsTheContractAndPublishes() throws Exception {
        var entry = aldermere.as(mira, () -> authoring.start(surveyDataAnalysis()));
        aldermere.as(mira, () -> authoring.requestReview(entry, 1));
        assertThat(show(mira, "/entries/" + entry)).doesNotContain("Would you stand by this?");
        assertThat(show(joris, "/entries/" + entry)).contains("Would you stand by this?", "The contract");
        var silent = send(joris, post("/entries/" + entry + "/rejection").param("version", "1"));
        assertThat(silent.getStatus()).isEqualTo(422);
        var done = send(joris, post("/entries/" + entry + "/publication").param("version", "1"));
        assertThat(done.getStatus()).isEqualTo(303);
        assertThat(show(joris, "/entries/" + entry)).contains("Published, version 1", "Plan an offering");
    }

    @Test
    void anAuthorWithoutTheReviewersRoleCannotPublish() throws Exception {
        var entry = aldermere.as(joris, () -> authoring.start(surveyDataAnalysis()));
        aldermere.as(joris, () -> authoring.requestReview(entry, 1));
        var refused = send(mira, post("/entries/" + entry + "/publication").param("version", "1"));
        assertThat(refused.getStatus()).isEqualTo(403);
    }

    @Test
    void definitionsOfAnotherOrganizationAreNotFound() throws Exception {
        var entry = aldermere.as(mira, () -> authoring.start(surveyDataAnalysis()));
        var other = new University(context, "Kestrel & Rowe");
        var odile = other.hire("Odile Marchetti", Role.AUTHOR, Role.REVIEWER);
        for (var path : new String[] {"/entries/" + entry, "/entries/" + entry + "/edit"}) {
            assertThat(browser.perform(as(odile, get(path)))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(404);
        }
        assertThat(send(odile, whole("/entries/" + entry, "1")).getStatus()).isEqualTo(404);
    }

    @Test
    void anOfferingShowsWhatIsStillToFill() throws Exception {
        var entry = aldermere.as(mira, () -> authoring.start(surveyDataAnalysis()));
        aldermere.as(mira, () -> authoring.requestReview(entry, 1));
        aldermere.as(joris, () -> authoring.publish(entry, 1));
        var planned = send(mira, post("/entries/" + entry + "/offerings"));
        var path = Objects.requireNonNull(planned.getHeader("Location"));
        assertThat(show(mira, path)).contains("Before it can open", path + "/tasks/exam", path + "/lessons");
        assertThat(send(mira, post(path + "/opening")).getStatus()).isEqualTo(409);
        assertThat(show(mira, "/entries/" + entry)).contains("Still to fill: exam, report");
    }

    private String show(PersonId person, String path) throws Exception {
        var response = browser.perform(as(person, get(path))).andReturn().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
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

    /// Everything that the form sends for a definition with two claims, two outcomes and two tasks.
    private static MockHttpServletRequestBuilder whole(String path, String version) {
        return post(path)
                .param("version", version)
                .param("title", "Survey in Short")
                .param("summary", "Analyse survey data.")
                .param("language", "en")
                .param("field", "data")
                .param("eqfLevel", "6")
                .param("grade", "2")
                .param("hours", "25")
                .param("assessedHow", "An exam and a report.")
                .param("audience", "Analysts.")
                .param("claims[0].id", "clean")
                .param("claims[0].text", "clean a raw survey file")
                .param("claims[1].id", "weight")
                .param("claims[1].text", "choose weights")
                .param("outcomes[0].id", "find-faults")
                .param("outcomes[0].claim", "clean")
                .param("outcomes[0].text", "Find impossible values.")
                .param("outcomes[1].id", "rake")
                .param("outcomes[1].claim", "weight")
                .param("outcomes[1].text", "Rake a sample.")
                .param("tasks[0].id", "exam")
                .param("tasks[0].title", "Exam")
                .param("tasks[0].modality", "EXAM")
                .param("tasks[0].weight", "60")
                .param("tasks[0].outcomes", "find-faults", "rake")
                .param("tasks[1].id", "report")
                .param("tasks[1].title", "Report")
                .param("tasks[1].modality", "MARKED_WORK")
                .param("tasks[1].weight", "40%")
                .param("tasks[1].outcomes", "rake")
                .param("passMark", "70")
                .param("reviewFrom", "65")
                .param("minimum", "50")
                .param("approval", "WHEN_REFERRED");
    }
}
