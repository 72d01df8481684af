package org.assay.awarding;

import org.assay.identity.OrganizationId;

/// An award was granted. Published once for an award; listeners are safe to be told twice.
public record AwardGranted(OrganizationId organization, AwardId award) {}
