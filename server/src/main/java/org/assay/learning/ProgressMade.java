package org.assay.learning;

import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;

/// Somebody worked through one more part of an offering. May be published more than once for the same part.
public record ProgressMade(OrganizationId organization, EnrolmentId enrolment, PersonId learner) {}
