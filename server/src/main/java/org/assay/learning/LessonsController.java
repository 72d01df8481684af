package org.assay.learning;

import java.util.ArrayList;
import java.util.List;
import org.assay.catalog.OfferingId;
import org.assay.catalog.PublishedEntries;
import org.assay.learning.course.Course;
import org.assay.learning.course.CourseVersion;
import org.assay.learning.course.Courses;
import org.assay.web.Allows;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The lessons of an offering, for its authors.
@Controller
class LessonsController {
    private final Writing writing;
    private final Courses courses;
    private final PublishedEntries entries;
    private final Enrolments enrolments;

    LessonsController(Writing writing, Courses courses, PublishedEntries entries, Enrolments enrolments) {
        this.writing = writing;
        this.courses = courses;
        this.entries = entries;
        this.enrolments = enrolments;
    }

    @Allows({Permission.AUTHOR_ENTRIES, Permission.REVIEW_ENTRIES})
    @GetMapping("/offerings/{offering}/lessons")
    Page index(@PathVariable OfferingId offering) {
        var title = entryTitle(offering);
        var rows = new ArrayList<LessonsPage.Row>();
        var pinned = courses.of(offering);
        for (var unit : pinned.map(CourseVersion::units).orElse(List.of())) {
            rows.add(new LessonsPage.Row(rows.size() + 1, unit.title(), unit.minutes()));
        }
        boolean isJoined = enrolments.isJoined(offering);
        var others = isJoined ? List.<Course>of() : courses.published();
        return new LessonsPage(offering, title, List.copyOf(rows), pinned.orElse(null), others, isJoined);
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @GetMapping("/offerings/{offering}/lessons/new")
    Page create(@PathVariable OfferingId offering) {
        return page(offering, LessonForm.empty(), new FormErrors());
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/lessons")
    Object create(@PathVariable OfferingId offering, LessonForm form) {
        var errors = form.check();
        if (!errors.isEmpty() || form.isPreview()) return page(offering, form, errors);
        writing.add(offering, form.titleRead(), form.minutesRead(), form.bodyRead());
        return Redirect.to("/offerings/" + offering + "/lessons").saying("Added the lesson.");
    }

    private Page page(OfferingId offering, LessonForm form, FormErrors errors) {
        return new LessonEditPage(offering, entryTitle(offering), form, errors);
    }

    private String entryTitle(OfferingId offering) {
        return entries.get(writing.own(offering).entry()).definition().title();
    }
}
