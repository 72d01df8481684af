package org.assay.learning.attendance;

import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.learning.EnrolmentId;

/// Somebody missed as many sessions without excuse as the offering allows. Published once for an enrolment.
public record NoShowFound(
        OrganizationId organization, EnrolmentId enrolment, PersonId learner, int missed, boolean isSeatFreed) {}
