package org.assay.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assay.ServerTest;
import org.assay.database.TestDatabase;
import org.assay.identity.Login;
import org.assay.identity.Memberships;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.leaving.Erasing;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// A learner of whom there is one thing of each kind has left. Every page that staff can open still opens, and none
/// knows who it was.
@ServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErasedPersonTest {
    /// Pages that have a place for the name.
    private static final List<String> NAMING = List.of(
            "/awards",
            "/awards/{award}",
            "/handed-in",
            "/handed-in/{submission}",
            "/issued",
            "/issued/{credential}",
            "/learners",
            "/learners/{person}",
            "/help-desk",
            "/help-desk/{question}",
            "/live/{session}",
            "/offerings/{offering}/attendance",
            "/offerings/{offering}/discussions",
            "/offerings/{offering}/discussions/{topic}",
            "/reported");

    /// Where words of a learner, or about one, are kept; the first `%s` is a canary, the second the learner.
    private static final List<String> WORDS = List.of(
            "update learning.thread set title = '%s' where author_id = '%s'",
            "update learning.post set body = '%s' where author_id = '%s'",
            "update learning.submission set text = '%1$s', link = 'https://%1$s.example/' where learner_id = '%2$s'",
            "update notices.notice set said_values = array['%s'] where person_id = '%s'",
            "insert into learning.post_report (post_id, person_id, organization_id, reason, at)"
                    + " select id, '%2$s', organization_id, '%1$s', now() from learning.post where author_id = '%2$s'",
            "insert into learning.thread_member (thread_id, person_id, organization_id, follows)"
                    + " select id, '%2$s', organization_id, true from learning.thread where author_id = '%2$s'"
                    + " and '%1$s' <> '' on conflict do nothing",
            "insert into learning.draft_work (enrolment_id, unit_id, organization_id, learner_id, text, link, version,"
                    + " saved_at) select id, id, organization_id, learner_id, '%s', '', 1, now()"
                    + " from learning.enrolment where learner_id = '%s'",
            "insert into learning.extension (enrolment_id, unit_id, organization_id, learner_id, due_at, reason, given_by,"
                    + " given_at) select id, id, organization_id, learner_id, now(), '%s', id, now()"
                    + " from learning.enrolment where learner_id = '%s'",
            "insert into learning.answer (submission_id, organization_id, learner_id, verdict, feedback, answered_by,"
                    + " answered_at) select id, organization_id, learner_id, 'RETURNED', '%s', id, now()"
                    + " from learning.submission where learner_id = '%s'",
            "insert into learning.cohort_group (enrolment_id, name, learner_id, organization_id)"
                    + " select id, '%s', learner_id, organization_id from learning.enrolment where learner_id = '%s'",
            "insert into learning.defect_report (id, organization_id, defect_id, enrolment_id, unit_id, learner_id, text,"
                    + " at) select gen_random_uuid(), e.organization_id, d.id, e.id, d.unit_id, e.learner_id, '%s', now()"
                    + " from learning.enrolment e join learning.defect d using (organization_id)"
                    + " where e.learner_id = '%s'",
            "insert into learning.presence (session_id, enrolment_id, learner_id, organization_id, standing, means,"
                    + " flags, recorded_at, reason) select s.id, e.id, e.learner_id, e.organization_id, 'EXCUSED',"
                    + " 'ROSTER', '{}', now(), '%s' from learning.enrolment e"
                    + " join learning.live_session s using (organization_id, offering_id) where e.learner_id = '%s'",
            "insert into learning.presence_change (session_id, enrolment_id, version, learner_id, organization_id,"
                    + " standing, means, reason, changed_at) select session_id, enrolment_id, 1, learner_id,"
                    + " organization_id, standing, means, '%s', now() from learning.presence where learner_id = '%s'",
            "insert into learning.code_try (session_id, learner_id, organization_id, tried_at, outcome, device)"
                    + " select session_id, learner_id, organization_id, now(), 'WRONG', '%s' from learning.presence"
                    + " where learner_id = '%s'",
            "insert into learning.waiting (offering_id, learner_id, organization_id, since)"
                    + " select id, learner_id, organization_id, now() from learning.enrolment"
                    + " where '%s' <> '' and learner_id = '%s'");

    @Autowired
    MockMvc browser;

    @Autowired
    TestDatabase database;

    private Things things;
    private String canary;
    private PersonId staff;
    private String copy;

    @BeforeAll
    void leave(@Autowired ApplicationContext beans) throws Exception {
        things = new Things(beans);
        var room = things.room;
        canary = "canary" + room.ines.toString().substring(0, 8);
        room.asInes(() -> {
            room.bean(People.class).rename(room.ines, "Ines " + canary);
            return true;
        });
        for (var words : WORDS) {
            assertThat(execute(words.formatted(canary, room.ines))).as(words).isPositive();
        }
        staff = room.somebody("Odile Marchetti");
        room.asMira(() -> {
            for (var role : Role.ofStaff()) {
                room.bean(Memberships.class).grant(room.organization, staff, role, room.mira);
            }
            return true;
        });
        copy = open("/account/data/copy", room.ines).getContentAsString();
        room.bean(Erasing.class).erase(room.ines);
    }

    private int execute(String sql) throws Exception {
        try (var superuser = database.superuser().connect();
                var statement = superuser.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private MockHttpServletResponse open(String path, PersonId person) throws Exception {
        var request = MockMvcRequestBuilders.get(java.net.URI.create("http://localhost" + path))
                .accept("text/html", "*/*")
                .sessionAttr(Login.class.getName(), new Login(person.value(), null));
        return browser.perform(request).andReturn().getResponse();
    }

    @Test
    void theCopyHoldsEveryWordOfTheirs() {
        for (var kind : List.of(
                "threads",
                "posts",
                "postReports",
                "followed",
                "submissions",
                "drafts",
                "extensions",
                "answers",
                "groups",
                "defectReports",
                "attendance",
                "attendanceChanges",
                "codeTries",
                "waiting",
                "notices",
                "calendarFeeds",
                "invitations")) {
            assertThat(copy)
                    .as(kind)
                    .doesNotContainPattern("\"" + kind + "\" : \\[ ]")
                    .contains("\"" + kind + "\"");
        }
        assertThat(copy.split(canary, -1)).hasSizeGreaterThan(WORDS.size());
    }

    @Test
    void noTableKnowsAWordOfTheirs() throws Exception {
        assertThat(holding(canary)).isEmpty();
        assertThat(holding(things.room.ines + "@post.example")).isEmpty();
    }

    @Test
    void everyPageStillOpensAndNoneNamesThem() throws Exception {
        var wrong = new TreeMap<String, String>();
        for (var endpoint : Endpoint.all()) {
            if (endpoint.changesState()
                    || endpoint.isPublic()
                    || endpoint.path().contains("secret")) continue;
            var answer = open(things.path(endpoint.path()), staff);
            var text = answer.getContentAsString();
            if (answer.getStatus() >= 500) wrong.put(endpoint.path(), "answers " + answer.getStatus());
            if (text.contains(canary) || text.contains(things.room.ines + "@"))
                wrong.put(endpoint.path(), "names them");
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whereTheNameStoodPagesSayThatItWasErased() throws Exception {
        var silent = new ArrayList<Map.Entry<String, Integer>>();
        for (var path : NAMING) {
            var answer = open(things.path(path), staff);
            if (!answer.getContentAsString().contains("Erased person")) silent.add(Map.entry(path, answer.getStatus()));
        }
        assertThat(silent).isEmpty();
    }

    /// Every table of ours in which some row holds the words, as text or in the bytes of a column.
    private List<String> holding(String words) throws Exception {
        var found = new ArrayList<String>();
        var hex = HexFormat.of().formatHex(words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        for (var table : cells("select table_schema || '.' || table_name from information_schema.tables"
                + " where table_type = 'BASE TABLE' and table_schema !~ '^(pg_|information_schema)'")) {
            var count = cells("select count(*)::text from " + table + " t where lower(t::text) like '%" + words
                    + "%' or t::text like '%" + hex + "%'");
            if (!count.getFirst().equals("0")) found.add(table);
        }
        return found;
    }

    private List<String> cells(String query) throws Exception {
        try (var superuser = database.superuser().connect();
                var rows = superuser.createStatement().executeQuery(query)) {
            var cells = new ArrayList<String>();
            while (rows.next()) cells.add(rows.getString(1));
            return cells;
        }
    }
}
