package org.assay.learning;

import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;

/// Somebody joined an offering. Published once for an enrolment.
public record PersonEnrolled(OrganizationId organization, EnrolmentId enrolment, PersonId learner) {}
