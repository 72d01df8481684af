package org.assay.learning.defects;

import org.assay.identity.OrganizationId;

/// The author mended what was reported, or declined to; the defect says which and why.
public record DefectSettled(OrganizationId organization, DefectId defect) {}
