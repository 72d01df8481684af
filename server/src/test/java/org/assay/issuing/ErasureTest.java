package org.assay.issuing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.assessment.Attempting;
import org.assay.assessment.Marking;
import org.assay.assessment.Starting;
import org.assay.awarding.Awards;
import org.assay.database.TestDatabase;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.Login;
import org.assay.identity.Memberships;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.leaving.Erasing;
import org.assay.verification.Verifying;
import org.assay.wallet.Claiming;
import org.assay.wallet.Filing;
import org.assay.wallet.Share;
import org.assay.wallet.Sharing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Attack 114: whoever leaves is forgotten in every table, every list goes on, and what they hold goes on verifying.
@ServerTest
class ErasureTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc mvc;

    @Autowired
    TestDatabase database;

    @Autowired
    Erasing erasing;

    Classroom room;
    String canary;
    IssuedCredential credential;

    @BeforeEach
    void earn() {
        room = new Classroom(beans);
        canary = "canary" + room.ines.toString().substring(0, 8);
        room.asInes(() -> {
            room.bean(People.class).rename(room.ines, "Ines " + canary);
            return true;
        });
        var enrolment = room.enrol();
        var report = room.asInes(() -> {
            var exam = room.bean(Starting.class).start(enrolment.id(), "exam");
            room.bean(Attempting.class)
                    .save(exam.id(), List.of(Classroom.chose("q01", 1, "b"), Classroom.wrote("q02", 1, "59.6")));
            room.bean(Attempting.class).submit(exam.id());
            var work = room.bean(Starting.class).start(enrolment.id(), "report");
            room.bean(Attempting.class).save(work.id(), List.of(Classroom.wrote("work", 1, "39% would use it.")));
            return room.bean(Attempting.class).submit(work.id()).id();
        });
        room.asAnneli(() -> room.bean(Marking.class).mark(report, Classroom.everythingStrong(), "It adds up."));
        credential = await().until(
                        () -> room.asMira(() -> room.bean(Awards.class).of(enrolment.id()))
                                .flatMap(award -> room.asMira(
                                        () -> room.bean(Credentials.class).of(award.id()))),
                        java.util.Optional::isPresent)
                .orElseThrow();
        var claim = await().until(
                        () -> room.asInes(() -> room.bean(Claiming.class).waiting(room.ines)),
                        waiting -> !waiting.isEmpty())
                .getFirst()
                .claim();
        var holding = room.asInes(
                () -> room.bean(Filing.class).file(room.ines, claim.id().toString()));
        room.asInes(() -> room.bean(Sharing.class)
                .share(holding, Share.Kind.LINK, java.time.LocalDate.now().plusDays(20)));
        await().until(() -> mails(room.ines + "@post.example") > 0);
    }

    private long mails(String address) throws Exception {
        return cells("select count(*)::text from notices.mail where recipient = '" + address + "'").stream()
                .mapToLong(Long::parseLong)
                .sum();
    }

    private MockHttpServletResponse as(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.sessionAttr(Login.class.getName(), new Login(person.value(), null))
                        .cookie(new Cookie("XSRF-TOKEN", "token"))
                        .param("_csrf", "token")
                        .accept("text/html"))
                .andReturn()
                .getResponse();
    }

    private List<String> cells(String query) throws Exception {
        try (var superuser = database.superuser().connect();
                var rows = superuser.createStatement().executeQuery(query)) {
            var cells = new ArrayList<String>();
            while (rows.next()) cells.add(rows.getString(1));
            return cells;
        }
    }

    /// Every table of ours in which some row holds the words, as text or in the bytes of a column.
    private List<String> holding(String words) throws Exception {
        var found = new ArrayList<String>();
        var tables = cells("select table_schema || '.' || table_name from information_schema.tables"
                + " where table_type = 'BASE TABLE' and table_schema not like 'pg\\_%'"
                + " and table_schema <> 'information_schema'");
        var hex = java.util.HexFormat.of().formatHex(words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (var table : tables) {
            var count = cells("select count(*)::text from " + table + " t where lower(t::text) like '%" + words
                    + "%' or t::text like '%" + hex + "%'");
            if (!count.getFirst().equals("0")) found.add(table);
        }
        return found;
    }

    @Test
    void thePersonIsGoneFromEveryTableAndTheirCredentialGoesOnVerifying() throws Exception {
        assertThat(holding(canary))
                .contains("identity.person", "awarding.award", "issuing.credential", "wallet.holding");
        var held = credential.bytes();
        var copy = as(room.ines, get("/account/data/copy"));
        assertThat(copy.getContentAsString())
                .contains(canary, "@post.example", "39% would use it.", "credentialSubject");
        assertThat(copy.getHeader("Content-Disposition")).contains("attachment");

        assertThat(as(room.ines, post("/account/erasure")).getStatus()).isEqualTo(422);
        assertThat(as(room.ines, post("/account/erasure").param("sure", "yes")).getStatus())
                .isEqualTo(303);
        assertThat(room.asInes(() -> erasing.due(room.ines))).isPresent();
        await().until(() -> mails(room.ines + "@post.example") > 1);
        erasing.erase(room.ines);
        erasing.erase(room.ines); // harmless when repeated

        assertThat(holding(canary)).isEmpty();
        assertThat(holding(room.ines + "@post.example")).isEmpty();
        var report = room.bean(Verifying.class).verify(held);
        assertThat(report.verdict()).isEqualTo(org.assay.credential.Outcome.PASSED);
        assertThat(as(room.ines, get("/learn")).getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void everyListSurvivesAnErasedPerson() throws Exception {
        erasing.erase(room.ines);
        var odile = room.somebody("Odile Marchetti");
        room.asMira(() -> {
            for (var role : Role.ofStaff()) {
                room.bean(Memberships.class).grant(room.organization, odile, role, room.mira);
            }
            return true;
        });
        for (var path : List.of(
                "/work",
                "/awards",
                "/issued",
                "/markings",
                "/members",
                "/audit",
                "/learners",
                "/awards/" + credential.award(),
                "/issued/" + credential.id(),
                "/learners/" + room.ines)) {
            var answer = as(odile, get(path));
            assertThat(answer.getStatus()).as(path).isIn(200, 404);
            assertThat(answer.getContentAsString()).as(path).doesNotContain(canary, "Something broke");
        }
        assertThat(as(odile, get("/awards")).getContentAsString()).contains("Erased person");
        assertThat(as(odile, get("/issued")).getContentAsString()).contains("Erased person");
    }

    @Test
    void aMemberWhoLeftIsAnErasedPersonInTheAuditLogAndItsChainHolds() throws Exception {
        assertThat(as(room.joris, post("/account/erasure").param("sure", "yes")).getStatus())
                .isEqualTo(303);
        erasing.erase(room.joris);
        assertThat(as(room.mira, get("/audit")).getContentAsString())
                .contains("Erased person")
                .doesNotContain("Joris Tamm");
        var firstBreak = room.as(
                Acting.organization(room.organization),
                () -> room.bean(AuditLog.class).firstBreak(room.organization));
        assertThat(firstBreak).isEmpty();
    }

    @Test
    void whoeverChangesTheirMindStaysAndNobodyIsErasedBeforeTheirDay() throws Exception {
        as(room.ines, post("/account/erasure").param("sure", "yes"));
        assertThat(erasing.dueNow()).doesNotContain(room.ines);
        assertThat(as(room.ines, get("/account/data")).getContentAsString()).contains("will be erased on", "Undo");
        as(room.ines, post("/account/erasure/undo"));
        assertThat(room.asInes(() -> erasing.due(room.ines))).isEmpty();
    }

    @Test
    void theOnlyAdministratorHasToHandOverFirst() throws Exception {
        var answer = as(room.mira, post("/account/erasure").param("sure", "yes"));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(answer.getContentAsString()).contains("Nobody would be left to administer");
    }
}
