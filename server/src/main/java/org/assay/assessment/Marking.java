package org.assay.assessment;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.assay.assessment.Attempt.Response;
import org.assay.assessment.TaskContent.PersonMarked;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.licences.LicenceKind;
import org.assay.identity.licences.Licences;
import org.assay.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Judges work against its rubric, acting as a member of the organization.
@Service
@Transactional
public class Marking {
    private final Attempts attempts;
    private final Responses responses;
    private final Papers papers;
    private final Settling settling;
    private final Licences licences;
    private final Clock clock;

    Marking(Attempts attempts, Responses responses, Papers papers, Settling settling, Licences licences, Clock clock) {
        this.attempts = attempts;
        this.responses = responses;
        this.papers = papers;
        this.settling = settling;
        this.licences = licences;
        this.clock = clock;
    }

    /// What a marker reads.
    ///
    /// @param text what the learner wrote; it may name them
    public record Work(Attempt attempt, PersonMarked content, String text) {}

    /// What waits to be marked by whoever is acting, longest waiting first; never their own.
    public List<Attempt> queue() {
        var marker = marker();
        return attempts.unmarked(organization()).stream()
                .filter(attempt -> !attempt.learner().equals(marker))
                .toList();
    }

    /// What whoever is acting has marked, newest first.
    public List<Attempt> done() {
        return attempts.markedBy(organization(), marker());
    }

    /// Submitted work of the organization; refuses the learner, who lacks a licence that is demanded, and what is
    /// still written.
    public Work work(AttemptId id) {
        var attempt = attempts.inOrganization(id);
        if (attempt.learner().equals(marker())) {
            throw Refusal.forbidden("This is your own work. Somebody else marks it.");
        }
        licences.require(organization(), marker(), LicenceKind.ASSESS);
        if (!attempt.isSubmitted())
            throw Refusal.conflict("This is still being written. It comes to the queue by itself.");
        if (!(papers.content(attempt) instanceof PersonMarked content)) {
            throw Refusal.conflict("This task is marked by rule.");
        }
        var response = responses.of(id).get(Response.WORK);
        return new Work(attempt, content, response == null ? "" : response.text());
    }

    /// Whether the mark is now the attempt's; not where somebody marked it since, whose mark stays.
    ///
    /// @param levels id of the level by id of the criterion; every criterion has one
    /// @param feedback what the learner reads
    public boolean mark(AttemptId id, Map<String, String> levels, String feedback) {
        var work = work(id);
        var rubric = work.content().rubric();
        var open = rubric.open(levels);
        if (!open.isEmpty()) {
            throw Refusal.malformed("Choose a level for “" + open.getFirst().title() + "”.");
        }
        if (feedback.isBlank()) throw Refusal.malformed("Write what the learner should know.");
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        return settling.settle(
                work.attempt(), new Attempt.Mark(rubric.score(levels), marker(), feedback.strip(), levels, at));
    }

    private static PersonId marker() {
        return Acting.now().by().orElseThrow(() -> Refusal.forbidden("Only a person can mark."));
    }

    private static OrganizationId organization() {
        var organization = Acting.now().organization();
        if (organization == null) throw Refusal.forbidden("Only members of the organization can mark.");
        return organization;
    }
}
