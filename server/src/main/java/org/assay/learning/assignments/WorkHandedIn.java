package org.assay.learning.assignments;

import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;

/// Somebody handed in an assignment.
public record WorkHandedIn(OrganizationId organization, PersonId learner, UUID submission) {}
