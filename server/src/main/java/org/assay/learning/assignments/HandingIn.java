package org.assay.learning.assignments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.Tenancy;
import org.assay.learning.Enrolment;
import org.assay.learning.Studying;
import org.assay.learning.assignments.Deadline.Standing;
import org.assay.learning.assignments.Submissions.Draft;
import org.assay.learning.course.Unit.Assignment;
import org.assay.learning.course.UnitId;
import org.assay.shared.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// What a learner does with an assignment: writes, and hands in as often as it takes.
@Service
@Transactional
public class HandingIn {
    private static final int MOST = 50;
    private final Submissions submissions;
    private final HandedFiles files;
    private final Studying studying;
    private final Tenancy tenancy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    // Six: a submission is rows, files and progress at once.
    HandingIn(
            Submissions submissions,
            HandedFiles files,
            Studying studying,
            Tenancy tenancy,
            ApplicationEventPublisher events,
            Clock clock) {
        this.submissions = submissions;
        this.files = files;
        this.studying = studying;
        this.tenancy = tenancy;
        this.events = events;
        this.clock = clock;
    }

    /// What was written last and not handed in.
    public Draft draft(Enrolment enrolment, UnitId unit) {
        return submissions.draft(enrolment.id(), unit);
    }

    /// Keeps a draft; false where another window saved since version `seen`. Nothing is then changed.
    public boolean keep(Enrolment enrolment, UnitId unit, Draft draft, int seen) {
        return tenancy.as(both(enrolment), () -> submissions.save(enrolment, unit, draft, seen, now()));
    }

    /// Hands in; empty where another window saved since version `seen`. Refused after the deadline and its grace, but
    /// for work that was returned to be done again.
    public Optional<Submission> handIn(Enrolment enrolment, UnitId unit, Draft draft, int seen, Deadline deadline) {
        return tenancy.as(both(enrolment), () -> {
            var last = submissions.last(enrolment.id(), unit);
            requireOpen(last, deadline);
            if (!submissions.save(enrolment, unit, draft, seen, now())) return Optional.empty();
            var one = submission(
                    enrolment,
                    unit,
                    draft,
                    deadline,
                    last.map(Submission::number).orElse(0) + 1);
            submissions.insert(one);
            files.handIn(one);
            studying.finish(enrolment, unit);
            events.publishEvent(new WorkHandedIn(one.organization(), one.learner(), one.id()));
            return Optional.of(one);
        });
    }

    /// Puts a file to the draft, where it could still be handed in.
    void put(Enrolment enrolment, Assignment assignment, MultipartFile file, Deadline deadline) {
        requireOpen(tenancy.as(both(enrolment), () -> submissions.last(enrolment.id(), assignment.id())), deadline);
        files.add(enrolment, assignment.id(), file);
    }

    private void requireOpen(Optional<Submission> last, Deadline deadline) {
        if (last.filter(Submission::isAccepted).isPresent()) {
            throw Refusal.conflict("This was accepted. There is nothing more to hand in.");
        }
        if (last.map(Submission::number).orElse(0) >= MOST) {
            throw Refusal.conflict("You handed in fifty times. Ask somebody who teaches how to go on.");
        }
        var isReturned = last.filter(Submission::isReturned).isPresent();
        if (!isReturned && deadline.standing(now()) == Standing.REFUSED) {
            throw Refusal.conflict("This was due and is no longer taken. Your draft is kept. Ask somebody who teaches"
                    + " for more time.");
        }
    }

    private Submission submission(Enrolment enrolment, UnitId unit, Draft draft, Deadline deadline, int number) {
        return new Submission(
                UUID.randomUUID(),
                enrolment.organization(),
                enrolment.offering(),
                unit,
                enrolment.id(),
                enrolment.learner(),
                number,
                draft.text(),
                draft.link(),
                deadline.dueAt(),
                deadline.standing(now()) != Standing.IN_TIME,
                now(),
                null);
    }

    static Acting both(Enrolment enrolment) {
        return new Acting(enrolment.organization(), enrolment.learner(), null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
