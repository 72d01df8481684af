package org.assay.learning;

import java.time.Instant;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;

/// One person in one offering.
public record Enrolment(
        EnrolmentId id,
        PersonId learner,
        OrganizationId organization,
        OfferingId offering,
        EntryVersion entry,
        Instant enrolledAt) {}
