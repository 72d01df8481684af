package org.assay.awarding;

import org.assay.identity.OrganizationId;

/// An award waits for a person to decide about it.
public record AwardReferred(OrganizationId organization, AwardId award) {}
