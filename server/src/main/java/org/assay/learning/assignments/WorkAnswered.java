package org.assay.learning.assignments;

import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;

/// Somebody who teaches answered what was handed in.
public record WorkAnswered(OrganizationId organization, PersonId learner, UUID submission) {}
