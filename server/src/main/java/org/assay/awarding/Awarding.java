package org.assay.awarding;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.assay.assessment.AttemptMarked;
import org.assay.awarding.AwardDecision.Declined;
import org.assay.awarding.AwardDecision.Granted;
import org.assay.awarding.AwardDecision.Referred;
import org.assay.catalog.Definition;
import org.assay.catalog.PublishedEntry;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Tenancy;
import org.assay.learning.EnrolmentId;
import org.assay.learning.ProgressMade;
import org.assay.learning.attendance.AttendanceSettled;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Decides who has earned what. Deciding is all it does: keys and signatures belong to `issuing`, so a fault here
/// cannot mint a credential by itself. Whoever calls acts for the organization.
@Service
@Transactional
public class Awarding {
    private final Awards awards;
    private final Gathering gathering;
    private final Announcing announcing;
    private final Tenancy tenancy;
    private final Clock clock;

    Awarding(Awards awards, Gathering gathering, Announcing announcing, Tenancy tenancy, Clock clock) {
        this.awards = awards;
        this.gathering = gathering;
        this.announcing = announcing;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// Safe to be told twice.
    @ApplicationModuleListener
    void on(AttemptMarked event) {
        tenancy.as(Acting.organization(event.organization()), () -> decide(event.enrolment()));
    }

    /// Safe to be told twice.
    @ApplicationModuleListener
    void on(AttendanceSettled event) {
        tenancy.as(
                Acting.organization(event.organization()),
                () -> event.enrolments().forEach(this::decideByTakingPart));
    }

    /// Safe to be told twice.
    @ApplicationModuleListener
    void on(ProgressMade event) {
        tenancy.as(Acting.organization(event.organization()), () -> decideByTakingPart(event.enrolment()));
    }

    private void decideByTakingPart(EnrolmentId enrolment) {
        if (gathering.asksForParticipation(enrolment)) decide(enrolment);
    }

    /// Judges an enrolment by the rule, once: later calls give the decision that stands. Empty while a declared task
    /// has no score, or taking part falls short and may still do better.
    public Optional<AwardDecision> decide(EnrolmentId enrolment) {
        return awards.of(enrolment)
                .or(() -> gathering.award(enrolment).map(this::settle))
                .map(Award::decision);
    }

    /// Grants an award that was referred to a person. Any other award keeps the decision it has. Refuses `by` when
    /// they are the learner or marked any of the work (four eyes).
    public AwardDecision approve(AwardId id, PersonId by) {
        return decide(id, by, new Granted());
    }

    /// Declines an award that was referred to a person. Any other award keeps the decision it has. Refuses `by` when
    /// they are the learner or marked any of the work.
    ///
    /// @param reason one or more sentences for the learner, at most 1,000 characters
    public AwardDecision decline(AwardId id, PersonId by, String reason) {
        return decide(id, by, new Declined(reason.strip()));
    }

    /// What the rule of another version says to the results of an award; nothing is kept. Declined where that version
    /// asks for a task that has no result.
    public AwardDecision compare(Award award, PublishedEntry version) {
        var definition = version.definition();
        var tasks = definition.tasks().stream().map(Definition.Task::id).toList();
        var results = award.results().stream()
                .filter(result -> tasks.contains(result.task()))
                .toList();
        if (results.size() < tasks.size()) return new Declined("A task of this version has no result.");
        return Judge.of(definition).judge(results, award.participation());
    }

    private AwardDecision decide(AwardId id, PersonId by, AwardDecision decision) {
        var award = awards.inOrganization(id).requireIndependent(by);
        if (!(award.decision() instanceof Referred)) return award.decision();
        var decided = award.decided(decision, by, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        if (!awards.save(decided)) return awards.get(id).decision();
        announcing.announce(decided);
        return decision;
    }

    /// Of several first decisions about one enrolment the first that is kept counts, and is announced.
    private Award settle(Award award) {
        if (!awards.add(award))
            return awards.of(Objects.requireNonNull(award.enrolment())).orElseThrow();
        announcing.announce(award);
        return award;
    }
}
