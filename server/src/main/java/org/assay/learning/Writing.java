package org.assay.learning;

import java.util.Map;
import org.assay.catalog.Offering;
import org.assay.catalog.OfferingId;
import org.assay.catalog.Offerings;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Writes the lessons of an organization's own offerings, acting for it.
@Service
@Transactional
public class Writing {
    private final Lessons lessons;
    private final Offerings offerings;
    private final AuditLog audit;

    Writing(Lessons lessons, Offerings offerings, AuditLog audit) {
        this.lessons = lessons;
        this.offerings = offerings;
        this.audit = audit;
    }

    /// An offering of the organization that is acting; anybody else's is not found.
    public Offering own(OfferingId id) {
        var offering = offerings.get(id);
        if (!offering.organization().equals(Acting.now().organization())) {
            throw Refusal.notFound("There is no such offering.");
        }
        return offering;
    }

    /// Adds a lesson after the others.
    ///
    /// @param minutes how long it takes, 1 to 600
    /// @param body Markdown
    public Lesson add(OfferingId id, String title, int minutes, String body) {
        var offering = own(id);
        lessons.lock(id);
        var number = lessons.in(id).size() + 1;
        var lesson =
                new Lesson(LessonId.random(), offering.organization(), id, number, title.strip(), minutes, body, 1);
        lessons.insert(lesson);
        record("added lesson", lesson);
        return lesson;
    }

    /// Whether it was saved; not where somebody saved since `lesson` was read.
    boolean change(Lesson lesson) {
        boolean saved = lessons.update(lesson);
        if (saved) record("changed lesson", lesson);
        return saved;
    }

    /// Moves a lesson `by` places, less than zero towards the start; beyond an end it stays where it is.
    void move(LessonId id, int by) {
        var offering = lessons.get(id).offering();
        lessons.lock(offering);
        var lesson = lessons.get(id);
        lessons.find(offering, lesson.number() + by).ifPresent(other -> {
            lessons.place(other.id(), lesson.number());
            lessons.place(id, other.number());
            record("moved lesson", lesson);
        });
    }

    /// Takes a lesson out, and with it who read it.
    void remove(LessonId id) {
        lessons.lock(lessons.get(id).offering());
        var lesson = lessons.get(id);
        lessons.delete(lesson);
        record("removed lesson", lesson);
    }

    private void record(String action, Lesson lesson) {
        audit.record(lesson.organization(), action, lesson.id(), Map.of("title", lesson.title()));
    }
}
