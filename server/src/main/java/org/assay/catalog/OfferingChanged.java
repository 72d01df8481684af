package org.assay.catalog;

import org.assay.identity.OrganizationId;

/// Something that is said of an offering changed, its seats perhaps.
public record OfferingChanged(OrganizationId organization, OfferingId offering) {}
