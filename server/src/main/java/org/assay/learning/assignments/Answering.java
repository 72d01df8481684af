package org.assay.learning.assignments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import org.assay.catalog.Offering;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.PersonId;
import org.assay.learning.Enrolment;
import org.assay.learning.assignments.Deadlines.Extension;
import org.assay.learning.assignments.Deadlines.Terms;
import org.assay.learning.assignments.Submission.Answer;
import org.assay.learning.assignments.Submission.Verdict;
import org.assay.learning.course.UnitId;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What those who teach do, acting for the organization: answer what was handed in, say when it is due, give more time.
@Service
@Transactional
public class Answering {
    private final Submissions submissions;
    private final Deadlines deadlines;
    private final AuditLog audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Answering(
            Submissions submissions,
            Deadlines deadlines,
            AuditLog audit,
            ApplicationEventPublisher events,
            Clock clock) {
        this.submissions = submissions;
        this.deadlines = deadlines;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /// Answers once; refused where a colleague was first, and to the learner themselves.
    ///
    /// @param feedback Markdown, at most 20,000 characters
    public void answer(Submission one, Verdict verdict, String feedback) {
        if (one.learner().equals(by())) throw Refusal.forbidden("Nobody answers their own work.");
        if (!submissions.answer(one, new Answer(verdict, feedback.strip(), by(), now()))) {
            throw Refusal.conflict("Somebody else answered this since you opened it. Open it again to read it.");
        }
        audit.record(one.organization(), "answered assignment", one.id(), Map.of("verdict", verdict));
        events.publishEvent(new WorkAnswered(one.organization(), one.learner(), one.id()));
    }

    /// Says when an assignment is due in an offering; refused where somebody did since version `seen`.
    public void set(Offering offering, UnitId unit, Terms terms, int seen) {
        if (!deadlines.set(offering, unit, terms, seen, by(), now())) {
            throw Refusal.conflict("Somebody else changed this deadline since you opened it. Open it again.");
        }
        audit.record(offering.organization(), "set deadline", unit, Map.of("due", String.valueOf(terms.dueAt())));
    }

    public void extend(Enrolment enrolment, Extension extension) {
        deadlines.extend(enrolment, extension, by(), now());
        audit.record(
                enrolment.organization(),
                "gave more time",
                enrolment.id(),
                Map.of("due", extension.dueAt(), "reason", extension.reason()));
    }

    private static PersonId by() {
        return Objects.requireNonNull(Acting.now().person());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
