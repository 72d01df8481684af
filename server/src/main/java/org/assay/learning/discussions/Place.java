package org.assay.learning.discussions;

import org.assay.catalog.Offering;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.learning.EnrolmentId;
import org.jspecify.annotations.Nullable;

/// Where somebody takes part in discussions, and as what.
///
/// @param enrolment theirs, or null for somebody who only teaches
/// @param teaches whether they answer as staff and may moderate
public record Place(
        Offering offering, PersonId person, @Nullable EnrolmentId enrolment, boolean teaches) {

    /// In the organization's name, as this person.
    Acting acting() {
        return new Acting(offering.organization(), person, null);
    }
}
