package org.assay.assessment;

import org.assay.identity.OrganizationId;
import org.assay.learning.EnrolmentId;

/// An attempt has its score.
public record AttemptMarked(OrganizationId organization, EnrolmentId enrolment, AttemptId attempt) {}
