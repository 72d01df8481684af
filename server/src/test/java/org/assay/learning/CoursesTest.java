package org.assay.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.files.Uploading;
import org.assay.identity.Login;
import org.assay.identity.PersonId;
import org.assay.learning.course.Arranging;
import org.assay.learning.course.Composing;
import org.assay.learning.course.CourseId;
import org.assay.learning.course.Courses;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.Modules;
import org.assay.learning.course.PracticeItem;
import org.assay.learning.course.Release;
import org.assay.learning.course.Unit;
import org.assay.learning.course.UnitId;
import org.assay.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ServerTest
class CoursesTest {
    @Autowired
    ApplicationContext beans;

    @Autowired
    MockMvc browser;

    @Autowired
    Composing composing;

    @Autowired
    Arranging arranging;

    @Autowired
    Courses courses;

    @Autowired
    Modules modules;

    Classroom room;

    @BeforeEach
    void openAnOffering() {
        room = new Classroom(beans);
    }

    @Test
    void keepsAModuleInSeveralCoursesAtTheVersionEachHas() {
        room.asMira(() -> {
            var module = module("Weights", Unit.Lesson.of("What a weight is for", 20, "It repairs a sample."));
            var one = course("One", module);
            var other = course("Other", module);
            composing.put(module, Unit.Lesson.of("Raking by hand", 30, "Margins in turn."), null);
            composing.publish(module);
            arranging.update(other, module);
            assertThat(arranging.publish(one).units()).hasSize(1);
            assertThat(arranging.publish(other).units()).hasSize(2);
            assertThat(courses.using(module)).hasSize(2);
            return true;
        });
    }

    @Test
    void savesNoUnitOverAChangeThatItsAuthorDidNotSeeAndKeepsOthersOutOfIt() {
        room.asMira(() -> {
            var first = Unit.Lesson.of("First", 5, "One.");
            var second = Unit.Lesson.of("Second", 5, "Two.");
            var module = module("Two lessons", first);
            composing.put(module, second, null);
            var seen = Composing.seen(first);
            assertThat(composing.put(module, changed(second, "Two and a half."), Composing.seen(second)))
                    .isTrue();
            assertThat(composing.put(module, changed(first, "One and a half."), seen))
                    .isTrue();
            assertThat(composing.put(module, changed(first, "Lost."), seen)).isFalse();
            return true;
        });
    }

    @Test
    void refusesConditionsThatWouldCloseAModuleForEver() {
        room.asMira(() -> {
            var first = module("First", Unit.Lesson.of("A", 5, "A."));
            var second = module("Second", Unit.Lesson.of("B", 5, "B."));
            var course = course("Both", first, second);
            arranging.release(course, second, List.of(new Release.AfterModule(first)));
            assertThatThrownBy(() -> arranging.release(course, first, List.of(new Release.AfterModule(second))))
                    .hasMessageContaining("each waits for the next", "“First”", "“Second”");
            assertThatThrownBy(() -> arranging.release(course, first, List.of(new Release.AfterModule(first))))
                    .hasMessageContaining("waits for itself");
            assertThatThrownBy(() -> arranging.release(course, second, List.of(new Release.AfterUnit(UnitId.random()))))
                    .hasMessageContaining("not in this course");
            assertThatThrownBy(() ->
                            arranging.release(course, second, List.of(new Release.TaskScore("none", BigDecimal.ONE))))
                    .hasMessageContaining("a task that the definition does not have");
            assertThatThrownBy(() -> arranging.remove(course, first)).hasMessageContaining("would never open");
            return true;
        });
    }

    @Test
    void saysWhyAModuleIsLockedAndOpensItAfterPracticeThatIsAnsweredAtOnce() throws Exception {
        var practice = practice();
        room.asMira(() -> {
            var first = module("First", practice);
            var second = module("Second", Unit.Lesson.of("Behind the lock", 5, "Secret text."));
            var course = course("Both", first, second);
            arranging.release(course, second, List.of(new Release.PracticeScore(practice.id(), new BigDecimal("0.5"))));
            arranging.pin(room.offering, arranging.publish(course));
            return true;
        });
        var overview = "/enrolments/" + room.enrol().id();
        assertThat(page(room.ines, overview)).contains("Opens when 1 of 1 questions", "0 are so far");
        var behind = location(send(room.ines, get(overview + "/lessons/2")));
        assertThat(page(room.ines, behind)).contains("This is not open yet").doesNotContain("Secret text");
        assertThat(send(room.ines, post(behind + "/completion")).getStatus()).isEqualTo(409);
        var here = overview + "/units/" + practice.id() + "/answers";
        assertThat(send(room.ines, post(here).param("item", "q").param("answer", "1"))
                        .getContentAsString())
                .contains("Not yet.", "Forty answers do the work");
        assertThat(send(room.ines, post(here).param("item", "q").param("answer", "2"))
                        .getContentAsString())
                .contains("Yes.");
        assertThat(page(room.ines, behind)).contains("Secret text");
        assertThat(page(room.ines, overview)).contains("1 of 2 done");
    }

    @Test
    void takesANumberWithACommaAsItWasTyped() throws Exception {
        var share = new PracticeItem.Numeric(
                "share", "Which share?", new BigDecimal("3.9"), new BigDecimal("0.05"), "points", "It is 3.9.");
        var practice = new Unit.Practice(UnitId.random(), "Practice", 5, "Try.", List.of(share), List.of());
        room.asMira(() -> {
            arranging.pin(room.offering, arranging.publish(course("Numbers", module("First", practice))));
            return true;
        });
        var unit = "/enrolments/" + room.enrol().id() + "/units/" + practice.id();
        assertThat(page(room.ines, unit)).contains("name=\"answer[0]\"");
        assertThat(send(
                                room.ines,
                                post(unit + "/answers").param("item", "share").param("answer[0]", "3,92"))
                        .getContentAsString())
                .contains("Yes.", "value=\"3,92\"");
    }

    @Test
    void movesACohortAndPutsItBackUntilThatIsConfirmed() throws Exception {
        var enrolment = room.enrol();
        var unit = room.asInes(() -> {
            var first = room.bean(Studying.class).units(enrolment).getFirst();
            room.bean(Studying.class).finish(enrolment, first.id());
            return (Unit.Lesson) first;
        });
        room.asMira(() -> {
            var pinned = courses.of(room.offering).orElseThrow();
            var module = pinned.modules().getFirst().module().module();
            composing.put(module, changed(unit, "Codebooks say more."), Composing.seen(unit));
            composing.publish(module);
            arranging.update(pinned.course(), module);
            return arranging.publish(pinned.course());
        });
        assertThat(done(enrolment)).isEqualTo(1);
        var cohort = "/offerings/" + room.offering + "/cohort";
        assertThat(page(room.mira, cohort)).contains("Changed", "Move 1 person");
        var move = post(cohort).param("number", "3").param("redo", unit.id().toString());
        assertThat(send(room.mira, move).getStatus()).isEqualTo(303);
        assertThat(done(enrolment)).isZero();
        assertThat(page(room.mira, cohort)).contains("Undo the move");
        send(room.mira, post(cohort + "/undoing"));
        assertThat(done(enrolment)).isEqualTo(1);
        assertThat(send(room.mira, post(cohort + "/confirmation")).getStatus()).isEqualTo(409);
    }

    @Test
    void showsNoScriptOfALessonAndAsksNoForeignHostBeforeSomebodyChoosesToPlay() throws Exception {
        var lesson = new Unit.Lesson(
                UnitId.random(),
                "Video",
                5,
                "<script>alert(1)</script>\n\n[x](javascript:alert(1))\n\n![a](x\" onerror=\"alert(1))",
                new Unit.Video(null, "https://www.youtube.com/watch?v=abcdefghijk", null, "What is said."),
                List.of(),
                List.of());
        room.asMira(() -> {
            arranging.pin(room.offering, arranging.publish(course("Video", module("Video", lesson))));
            return true;
        });
        var path = "/enrolments/" + room.enrol().id() + "/units/" + lesson.id();
        var shown = send(room.ines, get(path));
        assertThat(shown.getContentAsString())
                .contains("What is said.")
                .doesNotContain("<script>alert", "href=\"javascript", "onerror=\"", "<iframe");
        assertThat(shown.getHeader("Content-Security-Policy")).contains("frame-src 'none'");
        var playing = send(room.ines, get(path + "?play=true"));
        assertThat(playing.getContentAsString()).contains("https://www.youtube-nocookie.com/embed/abcdefghijk");
        assertThat(playing.getHeader("Content-Security-Policy")).contains("frame-src https://www.youtube-nocookie.com");
    }

    @Test
    void givesFilesOfOpenLessonsToWhoTakesPartAndToNobodyElse() throws Exception {
        var shown = room.asMira(() -> keep("data.csv", "id,age\n1,31\n"));
        var hidden = room.asMira(() -> keep("key.txt", "the key"));
        var lesson = new Unit.Lesson(
                UnitId.random(),
                "Data",
                5,
                "Take it.",
                null,
                List.of(new Unit.Attachment(shown, "data.csv")),
                List.of());
        room.asMira(() -> {
            arranging.pin(room.offering, arranging.publish(course("Data", module("Data", lesson))));
            return true;
        });
        var files = "/enrolments/" + room.enrol().id() + "/files/";
        var taken = send(room.ines, get(files + shown).param("name", "../../etc/passwd"));
        assertThat(taken.getStatus()).isEqualTo(200);
        assertThat(taken.getHeader("Content-Disposition"))
                .startsWith("attachment")
                .doesNotContain("..", "/");
        assertThat(taken.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(taken.getHeader("Content-Security-Policy")).contains("sandbox");
        var part = send(room.ines, get(files + shown).header("Range", "bytes=3-5"));
        assertThat(part.getStatus()).isEqualTo(206);
        assertThat(part.getContentAsString()).isEqualTo("age");
        assertThat(send(room.ines, get(files + hidden)).getStatus()).isEqualTo(404);
        var stranger = room.somebody("Ines Brandt");
        assertThat(send(stranger, get(files + shown)).getStatus()).isEqualTo(404);
        var other = new Classroom(beans);
        var theirs = other.asMira(() -> courses.of(other.offering)
                .orElseThrow()
                .modules()
                .getFirst()
                .module()
                .module());
        assertThat(send(other.mira, get("/modules/" + theirs + "/files/" + shown))
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void plansWhatIsLeftFromTheHoursOfAWeekAndSaysWhatIsNoNumber() throws Exception {
        var overview = "/enrolments/" + room.enrol().id();
        var wrong =
                send(room.ines, post(overview + "/pace").param("by", "hours").param("number", "soon"));
        assertThat(wrong.getStatus()).isEqualTo(422);
        send(room.ines, post(overview + "/pace").param("by", "hours").param("number", "1"));
        assertThat(page(room.ines, overview)).contains("Change your plan");
    }

    @Test
    void hidesModulesAndCoursesOfOthers() {
        var module = room.asMira(() -> module("Ours", Unit.Lesson.of("A", 5, "A.")));
        var other = new Classroom(beans);
        assertThatThrownBy(() -> other.asMira(() -> modules.get(module))).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> other.asMira(() -> course("Theirs", module))).isInstanceOf(Refusal.class);
    }

    private org.assay.files.ArtefactId keep(String name, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return room.bean(Uploading.class)
                .keep(name, bytes.length, new ByteArrayInputStream(bytes))
                .id();
    }

    private int done(Enrolment enrolment) {
        return room.asInes(() -> room.bean(Studying.class).progress(enrolment)).done();
    }

    private static Unit.Practice practice() {
        var item = new PracticeItem.Choice(
                "q",
                "What happens?",
                List.of("Both fall", "One grows"),
                List.of(2),
                "Forty answers do the work of 120.");
        return new Unit.Practice(UnitId.random(), "Practice", 5, "Try.", List.of(item), List.of());
    }

    private static Unit.Lesson changed(Unit.Lesson lesson, String body) {
        return new Unit.Lesson(lesson.id(), lesson.title(), lesson.minutes(), body, null, List.of(), List.of());
    }

    private ModuleId module(String title, Unit unit) {
        var module = composing.start(title, "", null).id();
        composing.put(module, unit, null);
        composing.publish(module);
        return module;
    }

    private CourseId course(String title, ModuleId... parts) {
        var course = arranging.start(title, null).id();
        for (var part : parts) arranging.place(course, part);
        return course;
    }

    private String page(PersonId who, String path) throws Exception {
        var response = send(who, get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return response.getContentAsString();
    }

    private static String location(MockHttpServletResponse response) {
        return java.util.Objects.requireNonNull(response.getRedirectedUrl());
    }

    private MockHttpServletResponse send(PersonId who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.sessionAttr(Login.class.getName(), new Login(who.value(), null))
                        .cookie(new Cookie("XSRF-TOKEN", "token"))
                        .header("X-XSRF-TOKEN", "token"))
                .andReturn()
                .getResponse();
    }
}
