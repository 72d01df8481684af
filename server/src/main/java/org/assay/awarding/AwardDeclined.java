package org.assay.awarding;

import org.assay.identity.OrganizationId;

/// An award was declined, by rule or by a person; the award says why.
public record AwardDeclined(OrganizationId organization, AwardId award) {}
