package org.assay.learning.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import jakarta.servlet.http.Cookie;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.identity.Login;
import org.assay.identity.PersonId;
import org.assay.identity.PersonalData;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Studying;
import org.assay.learning.assignments.HandingIn;
import org.assay.learning.assignments.Submissions.Draft;
import org.assay.learning.course.Arranging;
import org.assay.learning.course.Composing;
import org.assay.learning.course.Courses;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.PracticeItem;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.assay.learning.offline.Entry.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What becomes of journals, by the requests that devices send.
@ServerTest
class MergingTest {
    private static final long NOON = 1_772_452_800_000L;
    private static final JsonMapper JSON = JsonMapper.shared();
    private final UnitId practice = UnitId.random();
    private final UnitId assignment = UnitId.random();
    private final DeviceId phone = new DeviceId(UUID.randomUUID());
    private final DeviceId laptop = new DeviceId(UUID.randomUUID());

    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc browser;

    private Classroom room;
    private Enrolment enrolment;
    private UnitId lesson;
    private ModuleId module;

    @BeforeEach
    void teach() {
        room = new Classroom(beans);
        var course =
                room.asMira(() -> room.bean(Courses.class).of(room.offering).orElseThrow());
        module = course.modules().getFirst().module().module();
        lesson = course.units().getFirst().id();
        room.asMira(() -> {
            var share = new PracticeItem.Numeric(
                    "q1", "What share?", new BigDecimal("59.6"), new BigDecimal("0.1"), "%", "84 of 141.");
            var composing = room.bean(Composing.class);
            composing.put(module, new Unit.Practice(practice, "Weigh", 5, "Try.", List.of(share), List.of()), null);
            var work = new Unit.Assignment(
                    assignment, "Plan", 30, "Write.", Unit.Due.NEVER, Set.of(Unit.HandIn.TEXT), List.of());
            composing.put(module, work, null);
            composing.publish(module);
            var arranging = room.bean(Arranging.class);
            arranging.update(course.course(), module);
            arranging.pin(room.offering, arranging.publish(course.course()));
            return true;
        });
        enrolment = room.enrol();
    }

    @Test
    void whatWasDoneOfflineCountsOnceHoweverOftenItIsSent() throws Exception {
        var sent = chain(
                phone,
                line(Kind.READ, lesson, ""),
                line(Kind.PRACTICE, practice, answer("59.6")),
                line(Kind.PLACE, practice, ""));
        assertThat(head(phone).get("next").intValue()).isEqualTo(1);
        assertThat(outcomes(send(phone, sent))).containsExactly("KEPT", "KEPT", "KEPT");
        assertThat(outcomes(send(phone, sent))).containsExactly("KEPT", "KEPT", "KEPT");
        assertThat(head(phone).get("next").intValue()).isEqualTo(4);
        var standing =
                room.asInes(() -> room.bean(Studying.class).standing(enrolment)).orElseThrow();
        assertThat(standing.done()).containsExactlyInAnyOrder(lesson, practice);
        assertThat(standing.place()).isEqualTo(practice);
        assertThat(journal()).contains("Marked as read", "Taken over", "A practice question answered");
    }

    @Test
    void twoDevicesLoseNeitherText() throws Exception {
        assertThat(outcomes(send(phone, chain(phone, line(Kind.DRAFT, assignment, text(0, "From the phone"))))))
                .containsExactly("KEPT");
        assertThat(outcomes(send(laptop, chain(laptop, line(Kind.DRAFT, assignment, text(0, "From the laptop"))))))
                .containsExactly("CHANGED");
        assertThat(draft().text()).isEqualTo("From the phone");
        assertThat(journal()).contains("From the laptop", "Both are kept");
    }

    @Test
    void aDeviceGoesOnWithItsOwnDraftUntilAnotherWindowSaves() throws Exception {
        var sent = chain(
                phone,
                line(Kind.DRAFT, assignment, text(0, "One")),
                line(Kind.DRAFT, assignment, text(0, "One and two")),
                line(Kind.DRAFT, assignment, text(0, "One, two and three")));
        assertThat(outcomes(send(phone, sent.subList(0, 2)))).containsExactly("KEPT", "KEPT");
        assertThat(draft().text()).isEqualTo("One and two");
        room.asInes(() -> room.bean(HandingIn.class)
                .keep(enrolment, assignment, new Draft("Anew", "", 0, null), draft().version()));
        assertThat(outcomes(send(phone, sent))).containsExactly("KEPT", "KEPT", "CHANGED");
        assertThat(draft().text()).isEqualTo("Anew");
        assertThat(journal()).contains("One, two and three");
    }

    @Test
    void behindABreakAllIsKeptAsideAndNothingCounts() throws Exception {
        var sent = new ArrayList<>(chain(
                phone,
                line(Kind.PLACE, lesson, ""),
                line(Kind.DRAFT, assignment, text(0, "Not mine")),
                line(Kind.READ, lesson, "")));
        var second = sent.get(1);
        sent.set(1, new Entry(2, second.at(), second.kind(), second.unit(), text(0, "Tampered"), second.hash()));
        var receipt = send(phone, sent);
        assertThat(outcomes(receipt)).containsExactly("KEPT", "UNVERIFIED", "UNVERIFIED");
        assertThat(receipt.get("brokenAt").intValue()).isEqualTo(2);
        assertThat(receipt.get("next").intValue()).isEqualTo(2);
        assertThat(send(phone, sent)).isEqualTo(receipt);
        assertThat(draft().text()).isEmpty();
        assertThat(room.asInes(() -> room.bean(Studying.class).done(enrolment))).isEmpty();
        assertThat(journal()).contains("Tampered", "Not verified", "does not hold from entry 2 on");
        assertThat(room.asInes(() -> room.bean(Journals.class).list(enrolment.id(), 10)))
                .hasSize(2);
    }

    @Test
    void aClockThatRunsAheadMovesNobodyFromWhereTheyAre() throws Exception {
        send(phone, chain(phone, new Entry(1, 4_000_000_000_000L, Kind.PLACE, practice, "", "")));
        room.asInes(() -> room.bean(Studying.class)
                .open(enrolment, lesson, java.time.Instant.now().plusSeconds(2)));
        assertThat(outcomes(send(laptop, chain(laptop, new Entry(1, NOON, Kind.PLACE, practice, "", "")))))
                .containsExactly("CHANGED");
        assertThat(room.asInes(() -> room.bean(Studying.class).standing(enrolment))
                        .orElseThrow()
                        .place())
                .isEqualTo(lesson);
    }

    @Test
    void whatTheCourseDoesNotAskForIsSaidToHaveNoEffect() throws Exception {
        var receipt = send(
                phone,
                chain(
                        phone,
                        line(Kind.READ, UnitId.random(), ""),
                        line(Kind.READ, practice, ""),
                        line(Kind.PRACTICE, practice, "{\"item\":\"gone\",\"answer\":[\"1\"]}"),
                        line(Kind.PRACTICE, practice, "no JSON"),
                        line(Kind.DRAFT, assignment, text(0, "x".repeat(50_001)))));
        assertThat(outcomes(receipt)).containsOnly("DROPPED").hasSize(5);
        assertThat(receipt.get("lines").get(0).get("reason").stringValue()).contains("no longer in the course");
    }

    @Test
    void bodiesThatAreNoJournalAreRefused() throws Exception {
        for (var body :
                List.of("", "[", "null", "{}", "{\"entries\":[null]}", "{\"entries\":[{}]}", "{\"entries\":7}")) {
            assertThat(post(room.ines, phone, body).getStatus()).as(body).isEqualTo(400);
        }
        assertThat(post(room.ines, phone, "{\"entries\":[" + " ".repeat(2_000_001) + "]}")
                        .getStatus())
                .isEqualTo(413);
        assertThat(head(phone).get("next").intValue()).isEqualTo(1);
    }

    @Test
    void nobodyElseReadsOrWritesTheJournal() throws Exception {
        var stranger = room.somebody("Ivo Castellan");
        var sent = chain(phone, line(Kind.READ, lesson, ""));
        assertThat(post(stranger, phone, body(sent)).getStatus()).isEqualTo(404);
        assertThat(post(room.mira, phone, body(sent)).getStatus()).isEqualTo(404);
        var base = "/enrolments/" + enrolment.id();
        for (var path : List.of("/journal", "/journal/" + phone, "/modules/" + module + "/copy")) {
            assertThat(as(stranger, get(base + path)).getStatus()).isEqualTo(404);
        }
        send(phone, sent);
        assertThat(room.asMira(() -> room.bean(Journals.class).list(enrolment.id(), 10)))
                .isEmpty();
    }

    @Test
    void theCopyHoldsTheWholeModuleAndNobodysNameOrToken() throws Exception {
        var page = as(room.ines, get("/enrolments/" + enrolment.id() + "/modules/" + module + "/copy"))
                .getContentAsString();
        assertThat(page)
                .contains("<strong>codebook</strong>", "What share?", "84 of 141.", "number 59.6,0.1", "Write.")
                .contains("data-owner=\"" + room.ines + "\"")
                .doesNotContain("Ines Brandt", "_csrf", "<script>");
    }

    @Test
    void aCopyOfAPersonsDataHasTheJournalAndErasureTakesIt() throws Exception {
        send(phone, chain(phone, line(Kind.DRAFT, assignment, text(0, "A text of mine"))));
        var data = beans.getBeansOfType(PersonalData.class).values().stream()
                .filter(each -> each.module().equals("learning"))
                .findFirst()
                .orElseThrow();
        assertThat(room.asInes(() -> data.of(room.ines)).get("journalEntries"))
                .singleElement()
                .satisfies(row -> assertThat(String.valueOf(row.get("payload"))).contains("A text of mine"));
        room.asInes(() -> {
            data.erase(room.ines);
            return true;
        });
        assertThat(room.asInes(() -> data.of(room.ines)).get("journalEntries")).isEmpty();
    }

    private static Entry line(Kind kind, UnitId unit, String payload) {
        return new Entry(0, NOON, kind, unit, payload, "");
    }

    private static String answer(String typed) {
        return JSON.writeValueAsString(Map.of("item", "q1", "answer", List.of(typed)));
    }

    private static String text(int seen, String text) {
        return JSON.writeValueAsString(Map.of("seen", seen, "text", text));
    }

    private List<Entry> chain(DeviceId device, Entry... lines) {
        var numbered = new ArrayList<Entry>();
        for (var one : lines) {
            numbered.add(new Entry(numbered.size() + 1, one.at(), one.kind(), one.unit(), one.payload(), ""));
        }
        return JournalTest.chained(enrolment.id(), device, Entry.NONE, numbered);
    }

    private static String body(List<Entry> entries) {
        return JSON.writeValueAsString(Map.of("entries", entries));
    }

    private JsonNode send(DeviceId device, List<Entry> entries) throws Exception {
        var response = post(room.ines, device, body(entries));
        assertThat(response.getStatus()).as(response.getContentAsString()).isEqualTo(200);
        return JSON.readTree(response.getContentAsString());
    }

    private static List<String> outcomes(JsonNode receipt) {
        return receipt.get("lines").values().stream()
                .map(line -> line.get("outcome").stringValue())
                .toList();
    }

    private JsonNode head(DeviceId device) throws Exception {
        var response = as(room.ines, get(path(enrolment.id(), device)));
        return JSON.readTree(response.getContentAsString());
    }

    private String journal() throws Exception {
        return as(room.ines, get("/enrolments/" + enrolment.id() + "/journal")).getContentAsString();
    }

    private Draft draft() {
        return room.asInes(() -> room.bean(HandingIn.class).draft(enrolment, assignment));
    }

    private static String path(EnrolmentId enrolment, DeviceId device) {
        return "/enrolments/" + enrolment + "/journal/" + device;
    }

    private MockHttpServletResponse post(PersonId who, DeviceId device, String body) throws Exception {
        return as(
                who,
                org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post(path(enrolment.id(), device))
                        .contentType("application/json")
                        .accept("application/json")
                        .content(body)
                        .cookie(new Cookie("XSRF-TOKEN", "token"))
                        .header("X-XSRF-TOKEN", "token"));
    }

    private MockHttpServletResponse as(PersonId who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.sessionAttr(Login.class.getName(), new Login(who.value(), null)))
                .andReturn()
                .getResponse();
    }
}
