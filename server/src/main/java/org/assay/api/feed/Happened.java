package org.assay.api.feed;

import org.assay.identity.OrganizationId;

/// Something was written down, in the transaction that runs.
public record Happened(OrganizationId organization, Happening happening) {}
