package org.assay.api;

import static org.assay.api.Program.json;
import static org.assay.api.Program.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.catalog.EntryId;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Acting;
import org.assay.identity.People;
import org.assay.wallet.Claiming;
import org.assay.web.programs.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.JsonNode;

/// Attacks 49, 52, 55 and 60 where a program awards: blind repetitions, many at once, too much said, for itself.
@ServerTest
class AwardsApiTest {
    @Autowired
    ApplicationContext beans;

    Classroom room;
    Program program;
    String definition = "";

    @BeforeEach
    void open() throws Exception {
        room = new Classroom(beans);
        program = Program.of(beans, room.organization);
        definition = room.bean(PublishedEntries.class)
                .current(room.organization, new EntryId(new UUID(0, 0)), 1)
                .getFirst()
                .id()
                .entry()
                .toString();
    }

    static String unique(String name) {
        return name + "-" + UUID.randomUUID() + "@post.example";
    }

    static String key() {
        return UUID.randomUUID().toString();
    }

    String order(String name, String address, String more) {
        return "{\"definition\":\"%s\",\"recipient\":{\"name\":\"%s\",\"address\":\"%s\"}%s}"
                .formatted(definition, name, address, more);
    }

    static JsonNode made(MockHttpServletResponse answer) throws Exception {
        assertThat(answer.getStatus()).as(answer.getContentAsString()).isBetween(200, 202);
        return json(answer);
    }

    void await(BooleanSupplier done) {
        for (int i = 0; i < 300 && !done.getAsBoolean(); i++)
            java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
        assertThat(done.getAsBoolean()).as("within 30 s").isTrue();
    }

    boolean isIssued(String award) {
        try {
            return program.read("/api/v1/awards/" + award).has("credential");
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void anAwardToSomebodyWithoutAnAccountBecomesACredentialThatWaitsForThem() throws Exception {
        var karin = unique("karin");
        var body =
                order("Karin Lind", karin, ",\"earnedOn\":\"2026-02-14\",\"score\":88.5,\"narrative\":\"Well done.\"");
        var answer = program.post("/api/v1/awards", key(), body);
        var award = made(answer);
        assertThat(answer.getStatus()).isEqualTo(201);
        assertThat(answer.getHeader("Location"))
                .isEqualTo("/api/v1/awards/" + award.path("id").asString());
        assertThat(award.path("earnedOn").asString()).isEqualTo("2026-02-14");
        await(() -> isIssued(award.path("id").asString()));
        var credential = program.read("/api/v1/awards/" + award.path("id").asString())
                .path("credential")
                .asString();
        var document = program.read("/api/v1/credentials/" + credential + "/document");
        assertThat(document.at("/credentialSubject/result/0/value").asString()).isEqualTo("88.5");
        assertThat(document.toString()).doesNotContain(karin);
        var person = room.asMira(() -> room.bean(People.class).at(karin)).orElseThrow();
        await(() ->
                room.as(Acting.person(person), () -> room.bean(Claiming.class).waiting(person))
                                .size()
                        == 1);
    }

    @Test
    void aBlindRepetitionNeverAwardsTwice() throws Exception {
        var body = order("Karin Lind", unique("karin"), ",\"score\":88");
        var key = key();
        try (var threads = Executors.newFixedThreadPool(6)) {
            Callable<MockHttpServletResponse> call = () -> program.post("/api/v1/awards", key, body);
            var answers =
                    threads.invokeAll(IntStream.range(0, 24).mapToObj(_ -> call).toList());
            var bodies = new HashSet<String>();
            for (var answer : answers) {
                if (answer.get().getStatus() == 201) bodies.add(answer.get().getContentAsString());
                else assertThat(problem(answer.get())).isEqualTo("idempotency-key-in-use");
            }
            assertThat(bodies).hasSize(1);
        }
        assertThat(program.read("/api/v1/awards").path("items")).hasSize(1);
        assertThat(problem(program.post("/api/v1/awards", key(), body))).isEqualTo("conflict");
        assertThat(program.read("/api/v1/awards").path("items")).hasSize(1);
    }

    @Test
    void theSameKeyWithAnotherPersonIsRefused() throws Exception {
        var key = key();
        made(program.post("/api/v1/awards", key, order("Karin Lind", unique("karin"), ",\"score\":88")));
        var other = program.post("/api/v1/awards", key, order("Wim de Clerq", unique("wim"), ",\"score\":88"));
        assertThat(other.getStatus()).isEqualTo(422);
        assertThat(problem(other)).isEqualTo("idempotency-key-reused");
        assertThat(problem(program.post("/api/v1/awards", null, order("Karin Lind", unique("karin"), ""))))
                .isEqualTo("idempotency-key-missing");
    }

    @Test
    void whatIsWrongIsToldByItsPlace() throws Exception {
        var wrong = order("", "karin(at)post.example", ",\"earnedOn\":\"last week\",\"score\":12,\"language\":\"tlh\"");
        var answer = program.post("/api/v1/awards", key(), wrong);
        assertThat(problem(answer)).isEqualTo("invalid");
        assertThat(json(answer).path("errors").propertyNames())
                .contains("recipient.name", "recipient.address", "earnedOn", "score", "language");
        assertThat(problem(program.post("/api/v1/awards", key(), "{\"recipient\":{}}")))
                .isEqualTo("invalid");
        var elsewhere = order("Karin Lind", unique("karin"), "")
                .replace(definition, UUID.randomUUID().toString());
        assertThat(json(program.post("/api/v1/awards", key(), elsewhere))
                        .path("errors")
                        .has("definition"))
                .isTrue();
        var endless = order("Karin Lind", unique("karin"), ",\"score\":1e999999999");
        assertThat(problem(program.post("/api/v1/awards", key(), endless))).isEqualTo("invalid");
        assertThat(program.read("/api/v1/awards").path("items")).isEmpty();
    }

    @Test
    void nothingButWhatMayBeSaidIsTaken() throws Exception {
        for (var extra : List.of(
                "organization", "decision", "decidedBy", "state", "title", "contentHash", "validFrom", "issuer"))
            assertThat(problem(program.post(
                            "/api/v1/awards",
                            key(),
                            order("Karin Lind", unique("karin"), ",\"score\":88,\"" + extra + "\":\"x\""))))
                    .as(extra)
                    .isEqualTo("invalid");
    }

    @Test
    void aScopeThatReadsDoesNotAward() throws Exception {
        var reader = Program.of(beans, room.organization, Scope.AWARDS_READ);
        assertThat(problem(reader.post("/api/v1/awards", key(), order("Karin Lind", unique("karin"), ""))))
                .isEqualTo("scope-missing");
        assertThat(problem(reader.post("/api/v1/batches", key(), "{}"))).isEqualTo("scope-missing");
    }

    List<String> feed() {
        try {
            var told = new ArrayList<String>();
            program.read("/api/v1/events")
                    .path("items")
                    .forEach(each -> told.add(each.path("number").asInt() + " "
                            + each.path("type").asString()));
            return told;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    String row(String name, String address, String more) {
        return "{\"recipient\":{\"name\":\"%s\",\"address\":\"%s\"}%s}".formatted(name, address, more);
    }

    JsonNode batch(String rows) throws Exception {
        var body = "{\"definition\":\"%s\",\"name\":\"Spring term\",\"rows\":[%s]}".formatted(definition, rows);
        return made(program.post("/api/v1/batches", key(), body));
    }

    JsonNode done(String batch) throws Exception {
        await(() -> {
            try {
                var now = program.read("/api/v1/batches/" + batch);
                return now.path("state").asString().equals("done");
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
        return program.read("/api/v1/batches/" + batch);
    }

    @Test
    void aBatchAwardsTheGoodRowsAndSaysOfTheOthersWhatToMend() throws Exception {
        var rows = row("Karin Lind", unique("karin"), ",\"score\":88")
                + "," + row("Wim de Clerq", "wim", ",\"score\":91")
                + "," + row("Leila Haddad", unique("leila"), ",\"score\":12")
                + "," + row("Odd Berg", unique("odd"), ",\"score\":77");
        var id = batch(rows).path("id").asString();
        var done = done(id);
        assertThat(done.path("rows").path("awarded").asInt()).isEqualTo(2);
        assertThat(done.path("rows").path("blocked").asInt()).isEqualTo(2);
        var listed = program.read("/api/v1/batches/" + id + "/rows?limit=3");
        assertThat(listed.path("items").path(1).at("/problems/0/member").asString())
                .isEqualTo("recipient.address");
        assertThat(listed.path("items").path(2).at("/problems/0/member").asString())
                .isEqualTo("score");
        assertThat(listed.path("next").asInt()).isEqualTo(3);
        var rest = program.read("/api/v1/batches/" + id + "/rows?after=3");
        assertThat(rest.path("items").path(0).path("state").asString()).isEqualTo("awarded");
        await(() -> feed().size() == 2);
        assertThat(feed()).containsExactly("1 credential.issued", "2 credential.issued");
    }

    /// N different rows give N different awards: the same that N calls would have given.
    @Test
    void aBatchComesToTheSameAsItsRowsOneByOne() throws Exception {
        var names = IntStream.range(0, 8).mapToObj(i -> "Learner " + i).toList();
        var rows = names.stream()
                .map(name -> row(
                        name,
                        unique("l"),
                        ",\"earnedOn\":\"2026-02-1%s\",\"score\":%d"
                                .formatted(name.substring(8), 70 + Integer.parseInt(name.substring(8)))))
                .collect(Collectors.joining(","));
        done(batch(rows).path("id").asString());
        var together = program.read("/api/v1/awards").path("items");
        var apart = new ArrayList<String>();
        var other = new Classroom(beans);
        var single = Program.of(beans, other.organization);
        var own = other.bean(PublishedEntries.class)
                .current(other.organization, new EntryId(new UUID(0, 0)), 1)
                .getFirst();
        for (var name : names) {
            var body = order(
                            name,
                            unique("l"),
                            ",\"earnedOn\":\"2026-02-1%s\",\"score\":%d"
                                    .formatted(name.substring(8), 70 + Integer.parseInt(name.substring(8))))
                    .replace(definition, own.id().entry().toString());
            apart.add(said(made(single.post("/api/v1/awards", key(), body))));
        }
        var said = new ArrayList<String>();
        together.forEach(each -> said.add(said(each)));
        assertThat(said).containsExactlyInAnyOrderElementsOf(apart).doesNotHaveDuplicates();
    }

    static String said(JsonNode award) {
        return award.path("recipient").asString()
                + award.path("earnedOn").asString()
                + award.path("state").asString();
    }

    @Test
    void aBatchHasAtMostAThousandRows() throws Exception {
        var many = IntStream.range(0, 1_001)
                .mapToObj(i -> row("Learner " + i, "l" + i + "@post.example", ""))
                .collect(Collectors.joining(","));
        var body = "{\"definition\":\"%s\",\"name\":\"Spring term\",\"rows\":[%s]}".formatted(definition, many);
        var answer = program.post("/api/v1/batches", key(), body);
        assertThat(problem(answer)).isEqualTo("invalid");
        assertThat(json(answer).path("errors").path("rows").asString()).contains("1,000");
        var none = "{\"definition\":\"%s\",\"name\":\"Spring term\",\"rows\":[null]}".formatted(definition);
        assertThat(problem(program.post("/api/v1/batches", key(), none))).isEqualTo("invalid");
    }

    @Test
    void awardsOfAnotherOrganizationAreNotFound() throws Exception {
        var award = made(program.post("/api/v1/awards", key(), order("Karin Lind", unique("karin"), ",\"score\":88")));
        var batch = batch(row("Wim de Clerq", unique("wim"), ",\"score\":88"))
                .path("id")
                .asString();
        var stranger = Program.of(beans, new Classroom(beans).organization);
        for (var path : List.of(
                "/api/v1/awards/" + award.path("id").asString(),
                "/api/v1/batches/" + batch,
                "/api/v1/batches/" + batch + "/rows"))
            assertThat(problem(stranger.get(path))).as(path).isEqualTo("not-found");
        assertThat(json(stranger.post("/api/v1/awards", key(), order("Karin Lind", unique("karin"), "")))
                        .path("errors")
                        .has("definition"))
                .isTrue();
    }
}
