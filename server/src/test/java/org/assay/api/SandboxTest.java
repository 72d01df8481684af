package org.assay.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.catalog.Authoring;
import org.assay.catalog.EntryId;
import org.assay.catalog.PublishedEntries;
import org.assay.catalog.PublishedEntry;
import org.assay.catalog.search.Search;
import org.assay.catalog.search.Searching;
import org.assay.credential.Check;
import org.assay.credential.Outcome;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.Organizations;
import org.assay.identity.People;
import org.assay.identity.organizations.Founding;
import org.assay.verification.Verdict;
import org.assay.verification.Verifying;
import org.assay.wallet.Claiming;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/// What is tried in a sandbox counts nowhere else.
@ServerTest
class SandboxTest {
    @Autowired
    ApplicationContext beans;

    Classroom room;
    OrganizationId sandbox;

    @BeforeEach
    void open() {
        room = new Classroom(beans);
        var organizations = room.bean(Organizations.class);
        sandbox = room.asMira(
                () -> room.bean(Founding.class).foundSandbox(organizations.get(room.organization), room.mira));
        inSandbox(() -> room.bean(Authoring.class).copyFrom(room.organization));
    }

    <T> T inSandbox(Supplier<T> work) {
        return room.as(new Acting(sandbox, room.mira, null), work);
    }

    List<PublishedEntry> definitions() {
        return room.bean(PublishedEntries.class).current(sandbox, new EntryId(new UUID(0, 0)), 10);
    }

    @Test
    void itsDefinitionsSayInTheirTitleTextAndPictureThatTheyAreNone() {
        assertThat(definitions()).hasSize(1).allSatisfy(entry -> {
            assertThat(entry.definition().title()).startsWith("Sandbox - not a credential: ");
            assertThat(entry.definition().summary()).startsWith("Sandbox - not a credential. ");
            var achievement = room.bean(PublishedEntries.class).achievement(entry);
            assertThat(achievement.name()).startsWith("Sandbox - not a credential: ");
            assertThat(room.bean(PublishedEntries.class).medallion(entry).toString())
                    .contains("SANDBOX");
        });
    }

    @Test
    void copyingAgainCopiesNothingTwice() {
        assertThat(inSandbox(() -> room.bean(Authoring.class).copyFrom(room.organization)))
                .isZero();
        assertThat(definitions()).hasSize(1);
    }

    @Test
    void nobodyFindsItInTheCatalogue() {
        var found = room.bean(Searching.class)
                .find(new Search("not a credential", Map.of(), Search.Sort.NEWEST, Search.MOST));
        assertThat(found.hits()).noneMatch(hit -> hit.organization().equals(sandbox));
        assertThat(room.bean(Organizations.class).principals())
                .noneMatch(organization -> organization.id().equals(sandbox));
    }

    @Test
    void itsProgramsSeeItsOwnThingsAlone() throws Exception {
        var inside = Program.of(beans, sandbox);
        var outside = Program.of(beans, room.organization);
        var own = inside.read("/api/v1/definitions").path("items");
        assertThat(own).hasSize(1);
        var path = "/api/v1/definitions/" + own.path(0).path("id").asString();
        assertThat(inside.get(path).getStatus()).isEqualTo(200);
        assertThat(Program.problem(outside.get(path))).isEqualTo("not-found");
    }

    @Test
    void ourVerificationRefusesWhatItIssuesAndNobodyNamedInItIsTold() throws Exception {
        var inside = Program.of(beans, sandbox);
        var address = "karin-" + UUID.randomUUID() + "@post.example";
        var body = "{\"definition\":\"%s\",\"recipient\":{\"name\":\"Karin Lind\",\"address\":\"%s\"},\"score\":88}"
                .formatted(definitions().getFirst().id().entry(), address);
        var made = inside.post("/api/v1/awards", UUID.randomUUID().toString(), body);
        assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(201);
        var path = "/api/v1/awards/" + Program.json(made).path("id").asString();
        for (int i = 0; i < 300 && !inside.read(path).has("credential"); i++) LockSupport.parkNanos(100_000_000);
        var credential = inside.read(path).path("credential").asString();
        var document = inside.get("/api/v1/credentials/" + credential + "/document");
        assertThat(document.getContentAsString()).contains("Sandbox - not a credential", "Sandbox of ");
        var report = room.bean(Verifying.class).verify(document.getContentAsByteArray());
        assertThat(report.check(Check.Kind.PROOF).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(report.check(Check.Kind.TRUST).code()).isEqualTo("sandbox");
        assertThat(Verdict.of(report).outcome()).isEqualTo(Outcome.FAILED);
        assertThat(Verdict.of(report).headline()).startsWith("From a sandbox");
        var person = inSandbox(() -> room.bean(People.class).at(address)).orElseThrow();
        for (int i = 0; i < 100 && inside.read("/api/v1/events").path("items").isEmpty(); i++)
            LockSupport.parkNanos(100_000_000);
        assertThat(room.as(
                        Acting.person(person), () -> room.bean(Claiming.class).waiting(person)))
                .isEmpty();
    }
}
