package org.assay.learning;

import org.assay.catalog.PublishedEntries;
import org.assay.identity.Organizations;
import org.assay.learning.EnrolmentPage.LessonRow;
import org.assay.learning.course.Unit;
import org.assay.shared.Refusal;
import org.assay.web.Page;
import org.assay.web.Redirect;
import org.assay.web.SignedIn;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Lessons, for those who take part.
@Controller
class ReadingController {
    private final Enrolments enrolments;
    private final Studying studying;
    private final PublishedEntries entries;
    private final Organizations organizations;

    ReadingController(Enrolments enrolments, Studying studying, PublishedEntries entries, Organizations organizations) {
        this.enrolments = enrolments;
        this.studying = studying;
        this.entries = entries;
        this.organizations = organizations;
    }

    @SignedIn
    @GetMapping("/enrolments/{enrolment}/lessons/{number}")
    Page show(@PathVariable EnrolmentId enrolment, @PathVariable int number) {
        var own = enrolments.own(enrolment);
        var lessons = studying.units(own);
        if (number < 1 || number > lessons.size()) throw Refusal.notFound("There is no such lesson.");
        var lesson = lessons.get(number - 1);
        return new LessonPage(
                enrolment,
                entries.get(own.entry()).definition().title(),
                organizations.get(own.organization()).brand(),
                number,
                lesson.title(),
                body(lesson),
                studying.progress(own),
                LessonRow.of(lessons, studying.done(own)));
    }

    /// Marks the lesson as read and goes on: to the next lesson, or back to the overview after the last.
    @SignedIn
    @PostMapping("/enrolments/{enrolment}/lessons/{number}/completion")
    Redirect create(@PathVariable EnrolmentId enrolment, @PathVariable int number) {
        var own = enrolments.own(enrolment);
        var units = studying.units(own);
        if (number < 1 || number > units.size()) throw Refusal.notFound("There is no such lesson.");
        studying.finish(own, units.get(number - 1).id());
        var overview = "/enrolments/" + enrolment;
        return number < units.size()
                ? Redirect.to(overview + "/lessons/" + (number + 1))
                : Redirect.to(overview).saying("That was the last lesson.");
    }

    private static String body(Unit unit) {
        return switch (unit) {
            case Unit.Lesson lesson -> lesson.body();
            case Unit.Practice practice -> practice.intro();
            case Unit.Assignment assignment -> assignment.brief();
            case Unit.Session session -> session.about();
        };
    }
}
