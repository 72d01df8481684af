package org.assay.awarding;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.PublishedEntry;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.learning.EnrolmentId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;

/// One person's claim to one achievement, with the decision about it. There is one for each enrolment at most, and one
/// for each row of a batch.
///
/// @param enrolment null where the award rests on a statement
/// @param learnerName as the learner was called when the award was first decided
/// @param title of the entry
/// @param contentHash SHA-256 of the definition that was judged by; see `PublishedEntry`
/// @param results one for each declared task, in the definition's order
/// @param overall weighted fraction over all tasks, 0 to 1, four decimals, rounded down
/// @param markers everybody who marked work of this enrolment, also in earlier attempts
/// @param decidedBy who approved or declined, or null where the rule decided
/// @param version grows with each decision
/// @param participation what was decided by where taking part was asked for; null where results alone were
/// @param statement null where the award rests on an enrolment
public record Award(
        AwardId id,
        OrganizationId organization,
        @Nullable EnrolmentId enrolment,
        PersonId learner,
        String learnerName,
        EntryVersion entry,
        String title,
        String contentHash,
        List<TaskResult> results,
        BigDecimal overall,
        List<PersonId> markers,
        AwardDecision decision,
        Instant decidedAt,
        @Nullable PersonId decidedBy,
        int version,
        @Nullable Participation participation,
        @Nullable Statement statement) {

    public Award {
        results = List.copyOf(results);
        markers = List.copyOf(markers);
        if ((enrolment == null) == (statement == null))
            throw new IllegalArgumentException("an award rests on an enrolment or on a statement");
    }

    public boolean isGranted() {
        return decision instanceof AwardDecision.Granted;
    }

    public boolean isReferred() {
        return decision instanceof AwardDecision.Referred;
    }

    /// Why `person` may not decide about this award, or null where they may (four eyes).
    public @Nullable String objectionTo(PersonId person) {
        if (person.equals(learner)) return "This award is your own. Somebody else has to decide about it.";
        if (markers.contains(person)) return "You marked this learner's work. Somebody else has to decide.";
        return null;
    }

    Award requireIndependent(PersonId person) {
        var objection = objectionTo(person);
        if (objection != null) throw Refusal.forbidden(objection);
        return this;
    }

    /// The same award in the words of another version of its definition, and with another name.
    public Award as(String name, PublishedEntry version) {
        return new Award(
                id,
                organization,
                enrolment,
                learner,
                name,
                version.id(),
                version.definition().title(),
                version.contentHash(),
                results,
                overall,
                markers,
                decision,
                decidedAt,
                decidedBy,
                this.version,
                participation,
                statement);
    }

    Award decided(AwardDecision next, PersonId by, Instant at) {
        return new Award(
                id,
                organization,
                enrolment,
                learner,
                learnerName,
                entry,
                title,
                contentHash,
                results,
                overall,
                markers,
                next,
                at,
                by,
                version + 1,
                participation,
                statement);
    }
}
