package org.assay.learning.course;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.assay.catalog.EntryId;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.catalog.Scheduling;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Puts modules into courses and courses into offerings, acting as a member of the organization that owns them.
@Service
@Transactional
public class Arranging {
    private static final int MOST_MODULES = 60;
    private final Courses courses;
    private final Composing composing;
    private final Outlines outlines;
    private final Ledger record;

    Arranging(Courses courses, Composing composing, Outlines outlines, Ledger record) {
        this.courses = courses;
        this.composing = composing;
        this.outlines = outlines;
        this.record = record;
    }

    /// A new course without modules.
    ///
    /// @param entry the definition it leads to, or null
    public Course start(String title, @Nullable EntryId entry) {
        var organization = Acting.now().organization();
        if (organization == null) throw Refusal.forbidden("Only a member of an organization can do this.");
        var course = new Course(CourseId.random(), organization, entry, title.strip(), List.of(), 1, 0);
        courses.add(course, by(), record.now());
        record.deed(course, "started course", Map.of("title", course.title()));
        return course;
    }

    public void describe(CourseId id, String title, @Nullable EntryId entry) {
        change(
                id,
                course -> new Course(
                        id,
                        course.organization(),
                        entry,
                        title.strip(),
                        course.placements(),
                        course.revision(),
                        course.published()));
    }

    /// Adds a module at the end, in its newest published version.
    public void place(CourseId id, ModuleId module) {
        var version = outlines.newest(module);
        change(id, course -> {
            if (course.placement(module).isPresent()) {
                throw Refusal.conflict("This module stands in the course already. A course has each module once.");
            }
            if (course.placements().size() >= MOST_MODULES) {
                throw Refusal.conflict("A course has at most 60 modules.");
            }
            var placements = new ArrayList<>(course.placements());
            placements.add(new Placement(module, version, List.of()));
            return course.with(placements);
        });
    }

    /// Moves a module `by` places, less than zero towards the start; beyond an end it stays where it is.
    public void move(CourseId id, ModuleId module, int by) {
        change(id, course -> {
            var placements = new ArrayList<>(course.placements());
            int from = placements.indexOf(placement(course, module));
            int to = from + by;
            if (to >= 0 && to < placements.size()) Collections.swap(placements, from, to);
            return course.with(placements);
        });
    }

    /// Takes a module out. Refuses while another module waits for it.
    public void remove(CourseId id, ModuleId module) {
        change(
                id,
                course -> checked(course.with(course.placements().stream()
                        .filter(each -> !each.module().equals(module))
                        .toList())));
    }

    /// Says what must hold before a module opens. Refuses what would close it for ever, and says why.
    public void release(CourseId id, ModuleId module, List<Release> releases) {
        change(id, course -> checked(replaced(course, placement(course, module).releasing(releases))));
    }

    /// Takes the newest published version of a module.
    public void update(CourseId id, ModuleId module) {
        var version = outlines.newest(module);
        change(id, course -> checked(replaced(course, placement(course, module).at(version))));
    }

    /// Freezes the draft as the next version; modules that were never published are published with it.
    public CourseVersion publish(CourseId id) {
        courses.lock(id);
        var course = courses.get(id);
        if (course.placements().isEmpty()) {
            throw Refusal.conflict("“" + course.title() + "” has no modules yet. Add one, then publish the course.");
        }
        course = checked(course.with(course.placements().stream()
                .map(each -> each.version() > 0
                        ? each
                        : each.at(composing.publish(each.module()).number()))
                .toList()));
        save(course);
        courses.publish(course, course.published() + 1, by(), record.now());
        record.deed(course, "published course", Map.of("version", course.published() + 1));
        return courses.version(id, course.published() + 1);
    }

    /// Lets an offering of the organization use a version. Who is enrolled is moved by a declared migration only.
    public void pin(OfferingId offering, CourseVersion version) {
        record.requireOwn(offering);
        courses.pin(offering, version, by(), record.now());
        record.deed(
                courses.get(version.course()),
                "pinned offering",
                Map.of("offering", offering, "version", version.number()));
    }

    /// An offering that is planned like another one begins with its course, in the version that that one uses.
    @EventListener
    void follow(Scheduling.Repeated repeated) {
        courses.of(repeated.original()).ifPresent(version -> pin(repeated.next(), version));
    }

    private Course checked(Course course) {
        var faults = outlines.faults(course);
        if (!faults.isEmpty()) throw Refusal.conflict(String.join(" ", faults));
        return course;
    }

    private static Placement placement(Course course, ModuleId module) {
        return course.placement(module).orElseThrow(() -> Refusal.notFound("This module is not in the course."));
    }

    private static Course replaced(Course course, Placement changed) {
        return course.with(course.placements().stream()
                .map(each -> each.module().equals(changed.module()) ? changed : each)
                .toList());
    }

    private void change(CourseId id, UnaryOperator<Course> work) {
        courses.lock(id);
        save(work.apply(courses.get(id)));
    }

    private void save(Course course) {
        if (!courses.save(course, by(), record.now()))
            throw new IllegalStateException("changed under a lock: " + course);
    }

    private static @Nullable PersonId by() {
        return Acting.now().person();
    }

    /// When something was done, and that it was done.
    @Component
    static class Ledger {
        private final Offerings offerings;
        private final AuditLog audit;
        private final Clock clock;

        Ledger(Offerings offerings, AuditLog audit, Clock clock) {
            this.offerings = offerings;
            this.audit = audit;
            this.clock = clock;
        }

        Instant now() {
            return clock.instant().truncatedTo(ChronoUnit.SECONDS);
        }

        void deed(Course course, String action, Map<String, ?> details) {
            audit.record(course.organization(), action, course.id(), details);
        }

        void requireOwn(OfferingId id) {
            if (!offerings.get(id).organization().equals(Acting.now().organization())) {
                throw Refusal.notFound("There is no such offering.");
            }
        }
    }
}
