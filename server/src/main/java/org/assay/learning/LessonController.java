package org.assay.learning;

import org.assay.catalog.OfferingId;
import org.assay.catalog.PublishedEntries;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// One lesson, for its authors: its text, its place, its end.
@Controller
class LessonController {
    private final Writing writing;
    private final Lessons lessons;
    private final PublishedEntries entries;

    LessonController(Writing writing, Lessons lessons, PublishedEntries entries) {
        this.writing = writing;
        this.lessons = lessons;
        this.entries = entries;
    }

    /// @param direction `up` towards the start, or `down`
    record PositionForm(@Nullable String direction) implements Form {}

    @Allows(Permission.AUTHOR_ENTRIES)
    @GetMapping("/offerings/{offering}/lessons/{lesson}")
    Page show(@PathVariable OfferingId offering, @PathVariable LessonId lesson) {
        return page(own(offering, lesson), LessonForm.from(lessons.get(lesson)), new FormErrors(), null);
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/lessons/{lesson}")
    Object update(@PathVariable OfferingId offering, @PathVariable LessonId lesson, LessonForm form) {
        var saved = own(offering, lesson);
        var errors = form.check();
        if (!errors.isEmpty() || form.isPreview()) return page(saved, form, errors, null);
        var changed = new Lesson(
                lesson,
                saved.organization(),
                offering,
                saved.number(),
                form.titleRead(),
                form.minutesRead(),
                form.bodyRead(),
                form.versionRead());
        if (!writing.change(changed)) {
            var newest = lessons.get(lesson);
            return page(newest, form.onto(newest.version()), errors, newest);
        }
        return list(offering).saying("Saved “" + changed.title() + "”.");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/lessons/{lesson}/position")
    Redirect move(@PathVariable OfferingId offering, @PathVariable LessonId lesson, PositionForm form) {
        var moved = own(offering, lesson);
        writing.move(lesson, "up".equals(form.direction()) ? -1 : 1);
        return list(offering).saying("Moved “" + moved.title() + "”.");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/lessons/{lesson}/deletion")
    Redirect delete(@PathVariable OfferingId offering, @PathVariable LessonId lesson) {
        var removed = own(offering, lesson);
        writing.remove(lesson);
        return list(offering).saying("Removed “" + removed.title() + "”.");
    }

    private Lesson own(OfferingId offering, LessonId id) {
        writing.own(offering);
        var lesson = lessons.get(id);
        if (!lesson.offering().equals(offering)) throw Refusal.notFound("There is no such lesson.");
        return lesson;
    }

    private Page page(Lesson lesson, LessonForm form, FormErrors errors, @Nullable Lesson newer) {
        var entry = entries.get(writing.own(lesson.offering()).entry());
        return new LessonEditPage(
                lesson.offering(), lesson.id(), entry.definition().title(), form, errors, newer);
    }

    private static Redirect list(OfferingId offering) {
        return Redirect.to("/offerings/" + offering + "/lessons");
    }
}
