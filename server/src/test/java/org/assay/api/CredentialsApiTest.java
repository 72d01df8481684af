package org.assay.api;

import static org.assay.api.Program.json;
import static org.assay.api.Program.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assay.Course;
import org.assay.ServerTest;
import org.assay.awarding.Awarding;
import org.assay.awarding.Awards;
import org.assay.catalog.Approval;
import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.assay.issuing.IssuedCredential;
import org.assay.issuing.Issuing;
import org.assay.web.programs.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/// What programs read and change of credentials. Attacks 54, 55, 65 and 81 by another door.
@ServerTest
class CredentialsApiTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvc mvc;

    Course course;
    Program program;

    @BeforeEach
    void open() throws Exception {
        course = new Course(beans, "Aldermere University", Approval.WHEN_REFERRED);
        program = Program.of(beans, course.organization);
    }

    IssuedCredential issued(String name) {
        var enrolment = course.marked(name, 16);
        return beans.getBean(Tenancy.class).as(Acting.organization(course.organization), () -> {
            beans.getBean(Awarding.class).decide(enrolment);
            var award = beans.getBean(Awards.class).of(enrolment).orElseThrow();
            return beans.getBean(Issuing.class).issue(award.id());
        });
    }

    static String path(IssuedCredential issued) {
        return "/api/v1/credentials/" + issued.id();
    }

    static String because(String reason) {
        return "{\"reason\":\"" + reason + "\"}";
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    @Test
    void aProgramReadsTheExactBytesThatWereSigned() throws Exception {
        var issued = issued("Ines Brandt");
        var document = program.get(path(issued) + "/document");
        assertThat(document.getContentAsByteArray()).isEqualTo(issued.bytes());
        assertThat(document.getContentType()).isEqualTo("application/vc");
        var view = program.read(path(issued));
        assertThat(view.path("sha256").asString()).isEqualTo(issued.signed().sha256());
        assertThat(view.path("state").asString()).isEqualTo("valid");
        assertThat(view.path("recipient").asString()).isEqualTo("Ines Brandt");
    }

    @Test
    void pagesByCursorLeaveOutNothingAndShowNothingTwice() throws Exception {
        var all = new HashSet<String>();
        for (int i = 0; i < 5; i++) all.add(issued("Learner " + i).id().toString());
        var seen = new ArrayList<String>();
        var cursor = "";
        do {
            var slice = program.read("/api/v1/credentials?limit=2" + cursor);
            slice.path("items").forEach(each -> seen.add(each.path("id").asString()));
            if (seen.size() == 2) issued("Learner meanwhile");
            cursor = slice.has("next") ? "&cursor=" + slice.path("next").asString() : "";
        } while (!cursor.isEmpty());
        assertThat(seen).doesNotHaveDuplicates().containsAll(all);
        assertThat(problem(program.get("/api/v1/credentials?cursor=nonsense"))).isEqualTo("malformed");
        assertThat(problem(program.get("/api/v1/credentials?limit=0"))).isEqualTo("malformed");
        assertThat(problem(program.get("/api/v1/credentials?limit=many"))).isEqualTo("malformed");
        assertThat(problem(program.get("/api/v1/credentials/none"))).isEqualTo("not-found");
    }

    @Test
    void whatIsReadAgainUnchangedIsNotSentAgain() throws Exception {
        var issued = issued("Ines Brandt");
        var tag = program.get(path(issued)).getHeader("ETag");
        assertThat(tag).isNotNull();
        var again = program.send(get(path(issued)).header("If-None-Match", String.valueOf(tag)));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
        program.post(path(issued) + "/suspension", key(), because("A doubt."));
        assertThat(program.send(get(path(issued)).header("If-None-Match", String.valueOf(tag)))
                        .getStatus())
                .isEqualTo(200);
    }

    @Test
    void aCredentialIsSuspendedReinstatedAndRevokedWithAReason() throws Exception {
        var issued = issued("Ines Brandt");
        assertThat(state(program.post(path(issued) + "/suspension", key(), because("A doubt."))))
                .isEqualTo("suspended");
        assertThat(state(program.post(path(issued) + "/reinstatement", key(), because("It was them."))))
                .isEqualTo("valid");
        assertThat(problem(program.post(path(issued) + "/reinstatement", key(), because("Again."))))
                .isEqualTo("conflict");
        assertThat(state(program.post(path(issued) + "/revocation", key(), because("A mistake."))))
                .isEqualTo("revoked");
        assertThat(problem(program.post(path(issued) + "/suspension", key(), because("Too late."))))
                .isEqualTo("conflict");
        var unreasoned = program.post(path(issued) + "/revocation", key(), "{}");
        assertThat(problem(unreasoned)).isEqualTo("invalid");
        assertThat(json(unreasoned).path("errors").path("reason").asString()).startsWith("Say why");
    }

    static String state(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
        return json(answer).path("state").asString();
    }

    @Test
    void theSameCallWithTheSameKeyIsDoneOnceAndAnsweredAlike() throws Exception {
        var issued = issued("Ines Brandt");
        var key = key();
        var first = program.post(path(issued) + "/suspension", key, because("A doubt."));
        program.post(path(issued) + "/reinstatement", key(), because("It was them."));
        var again = program.post(path(issued) + "/suspension", "\"" + key + "\"", because("A doubt."));
        assertThat(again.getContentAsByteArray()).isEqualTo(first.getContentAsByteArray());
        assertThat(state(program.get(path(issued)))).isEqualTo("valid");
    }

    @Test
    void aKeyCountsForOneCallOnly() throws Exception {
        var issued = issued("Ines Brandt");
        var key = key();
        program.post(path(issued) + "/suspension", key, because("A doubt."));
        var otherBody = program.post(path(issued) + "/suspension", key, because("Another doubt."));
        assertThat(otherBody.getStatus()).isEqualTo(422);
        assertThat(problem(otherBody)).isEqualTo("idempotency-key-reused");
        assertThat(problem(program.post(path(issued) + "/revocation", key, because("A doubt."))))
                .isEqualTo("idempotency-key-reused");
        assertThat(problem(program.post(path(issued) + "/revocation", null, because("A doubt."))))
                .isEqualTo("idempotency-key-missing");
        assertThat(problem(program.post(path(issued) + "/revocation", " ", because("A doubt."))))
                .isEqualTo("idempotency-key-missing");
        var other = Program.of(beans, course.organization);
        assertThat(state(other.post(path(issued) + "/reinstatement", key, because("It was them."))))
                .isEqualTo("valid");
    }

    @Test
    void aRefusedCallMayBeTriedAgainWithItsKey() throws Exception {
        var issued = issued("Ines Brandt");
        var key = key();
        assertThat(problem(program.post(path(issued) + "/reinstatement", key, because("It was them."))))
                .isEqualTo("conflict");
        program.post(path(issued) + "/suspension", key(), because("A doubt."));
        assertThat(state(program.post(path(issued) + "/reinstatement", key, because("It was them."))))
                .isEqualTo("valid");
    }

    @Test
    void ofManySameCallsAtOnceOneIsDoneAndTheOthersAreToldOrAnsweredAlike() throws Exception {
        var issued = issued("Ines Brandt");
        var key = key();
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<MockHttpServletResponse> call =
                    () -> program.post(path(issued) + "/suspension", key, because("A doubt."));
            var answers =
                    threads.invokeAll(IntStream.range(0, 12).mapToObj(_ -> call).toList());
            var bodies = new HashSet<String>();
            for (var answer : answers) {
                if (answer.get().getStatus() == 200) bodies.add(answer.get().getContentAsString());
                else assertThat(problem(answer.get())).isEqualTo("idempotency-key-in-use");
            }
            assertThat(bodies).hasSize(1);
        }
    }

    @Test
    void aTokenOpensWhatItsScopesSay() throws Exception {
        var issued = issued("Ines Brandt");
        var reader = Program.of(beans, course.organization, Scope.CREDENTIALS_READ);
        assertThat(reader.get(path(issued)).getStatus()).isEqualTo(200);
        var refused = reader.post(path(issued) + "/revocation", key(), because("A mistake."));
        assertThat(refused.getStatus()).isEqualTo(403);
        assertThat(problem(refused)).isEqualTo("scope-missing");
        assertThat(json(refused).path("detail").asString()).contains("credentials:write");
        assertThat(problem(reader.get("/api/v1/definitions"))).isEqualTo("scope-missing");
        var nobody = mvc.perform(get(path(issued))).andReturn().getResponse();
        assertThat(nobody.getStatus()).isEqualTo(401);
        assertThat(nobody.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(problem(nobody)).isEqualTo("unauthenticated");
    }

    @Test
    void thingsOfAnotherOrganizationAreNotFound() throws Exception {
        var issued = issued("Ines Brandt");
        var other = new Course(beans, "Varnau College of Health", Approval.NEVER);
        var stranger = Program.of(beans, other.organization);
        for (var path : new String[] {path(issued), path(issued) + "/document"})
            assertThat(problem(stranger.get(path))).as(path).isEqualTo("not-found");
        assertThat(problem(stranger.post(path(issued) + "/revocation", key(), because("Mine?"))))
                .isEqualTo("not-found");
        assertThat(stranger.read("/api/v1/credentials").path("items")).isEmpty();
        assertThat(stranger.read("/api/v1/events").path("items")).isEmpty();
        assertThat(problem(stranger.get("/api/v1/definitions/" + course.entry.entry())))
                .isEqualTo("not-found");
    }

    @Test
    void membersThatDoNotExistAreRefusedByName() throws Exception {
        var issued = issued("Ines Brandt");
        for (var extra : new String[] {"organization", "revokedBy", "at", "Reason"}) {
            var body = "{\"reason\":\"A mistake.\",\"" + extra + "\":\"x\"}";
            var answer = program.post(path(issued) + "/revocation", key(), body);
            assertThat(problem(answer)).as(extra).isEqualTo("invalid");
            assertThat(json(answer).path("errors").has(extra)).isTrue();
        }
        assertThat(problem(program.post(path(issued) + "/revocation", key(), "[]")))
                .isEqualTo("malformed");
        assertThat(problem(program.post(path(issued) + "/revocation", key(), "{\"reason\":\"a\",\"reason\":\"b\"}")))
                .isEqualTo("malformed");
        assertThat(problem(program.post(path(issued) + "/revocation", key(), "{\"reason\":{}}")))
                .isEqualTo("invalid");
        assertThat(problem(program.post(path(issued) + "/revocation", key(), "{\"reason\":\"a\\u0000b\"}")))
                .isEqualTo("malformed");
    }

    @Test
    void whatHappenedIsToldInOrderAndOnce() throws Exception {
        var issued = issued("Ines Brandt");
        program.post(path(issued) + "/suspension", key(), because("A doubt."));
        program.post(path(issued) + "/reinstatement", key(), because("It was them."));
        program.post(path(issued) + "/suspension", key(), because("Another doubt."));
        program.post(path(issued) + "/revocation", key(), because("A mistake."));
        var types = await(5);
        assertThat(types)
                .containsExactlyInAnyOrder(
                        "credential.issued",
                        "credential.suspended",
                        "credential.reinstated",
                        "credential.suspended",
                        "credential.revoked");
        var feed = program.read("/api/v1/events");
        for (int i = 0; i < 5; i++)
            assertThat(feed.path("items").path(i).path("number").asInt()).isEqualTo(i + 1);
        var rest = program.read("/api/v1/events?after=3");
        assertThat(rest.path("items")).hasSize(2);
        assertThat(rest.path("next").asInt()).isEqualTo(5);
        assertThat(program.read("/api/v1/events?after=5").path("next").asInt()).isEqualTo(5);
    }

    private ArrayList<String> await(int many) throws Exception {
        for (int i = 0; i < 200; i++) {
            var types = new ArrayList<String>();
            program.read("/api/v1/events")
                    .path("items")
                    .forEach(each -> types.add(each.path("type").asString()));
            if (types.size() >= many) return types;
            Thread.sleep(100);
        }
        throw new AssertionError("not told within 20 s");
    }
}
