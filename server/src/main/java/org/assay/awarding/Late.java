package org.assay.awarding;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assay.awarding.AwardDecision.Granted;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.PersonId;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.Enrolments;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Finds who meets a definition as it is published now and has no award for it, and awards them once a person agrees.
/// Somebody is late whom their own version's rule grants it; by hindsight, whom only the newest version's does.
@Service
@Transactional
public class Late {
    private static final int MOST = 200;
    private static final int STRIDE = 500;
    private static final int LOOKED_AT = 5_000;
    private final Enrolments enrolments;
    private final Awards awards;
    private final Gathering gathering;
    private final Awarding awarding;
    private final Announcing announcing;
    private final PublishedEntries entries;
    private final Clock clock;

    Late(
            Enrolments enrolments,
            Awards awards,
            Gathering gathering,
            Awarding awarding,
            Announcing announcing,
            PublishedEntries entries,
            Clock clock) {
        this.enrolments = enrolments;
        this.awards = awards;
        this.gathering = gathering;
        this.awarding = awarding;
        this.announcing = announcing;
        this.entries = entries;
        this.clock = clock;
    }

    /// Somebody who would be awarded.
    ///
    /// @param version whose rule they meet
    /// @param isByHindsight whether their own version's rule did not grant it
    /// @param objection why whoever asks may not award them, or null
    public record Candidate(
            EnrolmentId enrolment,
            String learnerName,
            EntryVersion version,
            boolean isByHindsight,
            BigDecimal overall,
            @Nullable String objection) {}

    /// @param lookedAt how many enrolments were looked at
    /// @param isCut whether there may be more
    public record Preview(List<Candidate> candidates, int lookedAt, boolean isCut) {}

    /// Who would be awarded. Nothing is kept.
    public Preview preview(EntryId entry, PersonId by) {
        var found = new ArrayList<Candidate>();
        @Nullable EnrolmentId after = null;
        int looked = 0;
        while (looked < LOOKED_AT && found.size() < MOST) {
            var page = enrolments.of(entry, after, STRIDE);
            for (var enrolment : page) due(enrolment).ifPresent(award -> found.add(candidate(enrolment, award, by)));
            looked += page.size();
            if (page.size() < STRIDE) return new Preview(found, looked, false);
            after = page.getLast().id();
        }
        return new Preview(found, looked, true);
    }

    private static Candidate candidate(Enrolment enrolment, Award award, PersonId by) {
        return new Candidate(
                enrolment.id(),
                award.learnerName(),
                award.entry(),
                !award.entry().equals(enrolment.entry()),
                award.overall(),
                award.objectionTo(by));
    }

    /// Awards one of them, by the rule as it stands at this moment. Refuses `by` when they are the learner or marked
    /// any of the work. Done twice, there is one award.
    public void award(EnrolmentId id, PersonId by) {
        var enrolment = enrolments.get(id);
        var due = due(enrolment)
                .orElseThrow(
                        () -> Refusal.conflict("There is nothing to award: it was decided, or the rule is not met."))
                .requireIndependent(by);
        if (due.entry().equals(enrolment.entry())) {
            awarding.decide(id);
            return;
        }
        var standing = awards.of(id).orElseGet(() -> keep(enrolment));
        var version = entries.get(due.entry());
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var granted = standing.as(standing.learnerName(), version).decided(new Granted(), by, at);
        if (awards.save(granted)) announcing.announce(granted);
    }

    /// The decision of its own version, which is kept beside the later one.
    private Award keep(Enrolment enrolment) {
        var award = gathering.award(enrolment.id()).orElseThrow();
        awards.add(award);
        return awards.of(enrolment.id()).orElseThrow();
    }

    /// The award as it would be granted; empty where there is one that was granted or waits, and where no rule is met.
    private Optional<Award> due(Enrolment enrolment) {
        var standing = awards.of(enrolment.id());
        if (standing.filter(award -> award.isGranted() || award.isReferred()).isPresent()) return Optional.empty();
        var award = standing.or(() -> gathering.award(enrolment.id())).orElse(null);
        if (award == null || award.isReferred()) return Optional.empty();
        return award.isGranted() ? Optional.of(award) : byHindsight(award);
    }

    private Optional<Award> byHindsight(Award award) {
        var newest = entries.versions(award.entry().entry()).getFirst();
        if (newest.isRetired() || newest.id().equals(award.entry())) return Optional.empty();
        return awarding.compare(award, newest) instanceof Granted
                ? Optional.of(award.as(award.learnerName(), newest))
                : Optional.empty();
    }
}
