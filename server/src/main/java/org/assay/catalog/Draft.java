package org.assay.catalog;

import java.time.Instant;
import java.util.Set;
import org.assay.identity.PersonId;

/// What is being written, and will be published as version `number` of its entry.
///
/// @param version of the draft itself: grows with each save; a save names the version that it saw
/// @param writers everybody who saved it since the version before was published
/// @param changedBy who saved it last
public record Draft(
        int number,
        Definition definition,
        int version,
        Set<PersonId> writers,
        PersonId changedBy,
        Instant changedAt,
        Review review) {

    public Draft {
        writers = Set.copyOf(writers);
    }

    /// Whether `person` reads this with fresh eyes: they neither wrote any of it nor asked for its review.
    public boolean isIndependent(PersonId person) {
        var asked = review instanceof Review.Asked request && request.by().equals(person);
        return !asked && !writers.contains(person);
    }

    public boolean isInReview() {
        return review instanceof Review.Asked;
    }
}
