package org.assay.learning;

import org.assay.catalog.Offering;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Acting;
import org.assay.learning.course.Arranging;
import org.assay.learning.course.Composing;
import org.assay.learning.course.Courses;
import org.assay.learning.course.ModuleId;
import org.assay.learning.course.Unit;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The short way to a course, for an organization's own offering that nobody has joined yet: one module, written in
/// place, published and pinned with each lesson.
@Service
@Transactional
public class Writing {
    private final Offerings offerings;
    private final PublishedEntries entries;
    private final Enrolments enrolments;
    private final Courses courses;
    private final Steps steps;

    Writing(Offerings offerings, PublishedEntries entries, Enrolments enrolments, Courses courses, Steps steps) {
        this.offerings = offerings;
        this.entries = entries;
        this.enrolments = enrolments;
        this.courses = courses;
        this.steps = steps;
    }

    /// An offering of the organization that is acting; anybody else's is not found.
    public Offering own(OfferingId id) {
        var offering = offerings.get(id);
        if (!offering.organization().equals(Acting.now().organization())) {
            throw Refusal.notFound("There is no such offering.");
        }
        return offering;
    }

    /// Adds a lesson after the others, and a course around it where there is none.
    ///
    /// @param minutes how long it takes, 1 to 600
    /// @param body Markdown
    public Unit.Lesson add(OfferingId id, String title, int minutes, String body) {
        var offering = own(id);
        if (enrolments.isJoined(id)) {
            throw Refusal.conflict("People are enrolled here and stay on their version of the course. Change the"
                    + " module, publish it, and move the cohort to the new version.");
        }
        var lesson = Unit.Lesson.of(title.strip(), minutes, body);
        var pinned = courses.of(id);
        if (pinned.isEmpty())
            steps.begin(offering, entries.get(offering.entry()).definition().title(), lesson);
        else {
            var last = pinned.get().modules().getLast().module().module();
            steps.extend(offering, pinned.get().course(), last, lesson);
        }
        return lesson;
    }

    /// The steps of the long way.
    @org.springframework.stereotype.Component
    static class Steps {
        private final Composing composing;
        private final Arranging arranging;

        Steps(Composing composing, Arranging arranging) {
            this.composing = composing;
            this.arranging = arranging;
        }

        void begin(Offering offering, String title, Unit lesson) {
            var entry = offering.entry().entry();
            var module = composing.start(title, "", entry).id();
            composing.put(module, lesson, null);
            var course = arranging.start(title, entry).id();
            arranging.place(course, module);
            arranging.pin(offering.id(), arranging.publish(course));
        }

        void extend(Offering offering, org.assay.learning.course.CourseId course, ModuleId module, Unit lesson) {
            composing.put(module, lesson, null);
            composing.publish(module);
            arranging.update(course, module);
            arranging.pin(offering.id(), arranging.publish(course));
        }
    }
}
