package org.assay.learning.cohorts;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.catalog.OfferingId;
import org.assay.learning.Enrolments;
import org.assay.learning.Writing;
import org.assay.learning.course.Arranging;
import org.assay.learning.course.CourseId;
import org.assay.learning.course.Courses;
import org.assay.learning.course.UnitId;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Form;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The course of an offering, and its cohort's moves to newer versions.
@Controller
class CohortController {
    private final Migrating migrating;
    private final Migrations migrations;
    private final Pinning pinning;

    CohortController(Migrating migrating, Migrations migrations, Pinning pinning) {
        this.migrating = migrating;
        this.migrations = migrations;
        this.pinning = pinning;
    }

    /// @param number of the version that the report showed
    /// @param redo ids of units to be done again
    record MoveForm(@Nullable String number, @Nullable List<String> redo) implements Form {}

    /// @param course id of a course; its newest published version is taken
    record CourseForm(@Nullable String course) implements Form {}

    @Allows({Permission.AUTHOR_ENTRIES, Permission.REVIEW_ENTRIES, Permission.TEACH})
    @GetMapping("/offerings/{offering}/cohort")
    Page show(@PathVariable OfferingId offering) {
        var report = migrating.report(offering);
        return new CohortPage(
                offering,
                report,
                migrations.latest(offering).filter(Migration::isOpen).orElse(null));
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/cohort")
    Redirect update(@PathVariable OfferingId offering, MoveForm form) {
        var number = Objects.requireNonNullElse(form.number(), "");
        var redo = Objects.requireNonNullElse(form.redo(), List.<String>of()).stream()
                .map(UnitId::of)
                .collect(Collectors.toSet());
        migrating.declare(offering, number.matches("\\d{1,6}") ? Integer.parseInt(number) : 0, redo);
        return to(offering).saying("Moved. You can undo it until you confirm it.");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/cohort/confirmation")
    Redirect confirm(@PathVariable OfferingId offering) {
        migrating.confirm(offering);
        return to(offering).saying("Confirmed.");
    }

    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/cohort/undoing")
    Redirect undo(@PathVariable OfferingId offering) {
        migrating.undo(offering);
        return to(offering).saying("Undone. Everybody is where they were.");
    }

    /// Lets an offering that nobody has joined yet use the newest published version of a course.
    @Allows(Permission.AUTHOR_ENTRIES)
    @PostMapping("/offerings/{offering}/course")
    Redirect create(@PathVariable OfferingId offering, CourseForm form) {
        if (form.course() == null || form.course().isBlank()) throw Refusal.notFound("Choose a course.");
        pinning.pin(offering, CourseId.of(form.course().strip()));
        return Redirect.to("/offerings/" + offering + "/lessons").saying("The offering uses this course now.");
    }

    private static Redirect to(OfferingId offering) {
        return Redirect.to("/offerings/" + offering + "/cohort");
    }

    /// Chooses a course while nobody can be surprised by it.
    @Component
    static class Pinning {
        private final Writing writing;
        private final Enrolments enrolments;
        private final Courses courses;
        private final Arranging arranging;

        Pinning(Writing writing, Enrolments enrolments, Courses courses, Arranging arranging) {
            this.writing = writing;
            this.enrolments = enrolments;
            this.courses = courses;
            this.arranging = arranging;
        }

        void pin(OfferingId offering, CourseId id) {
            writing.own(offering);
            if (enrolments.isJoined(offering)) {
                throw Refusal.conflict("People are enrolled here and stay on their course. Move the cohort to a newer"
                        + " version of it instead.");
            }
            var course = courses.get(id);
            if (course.published() == 0) throw Refusal.conflict("Publish the course first, then choose it here.");
            arranging.pin(offering, courses.version(id, course.published()));
        }
    }
}
