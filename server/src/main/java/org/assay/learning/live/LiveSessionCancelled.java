package org.assay.learning.live;

import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;

/// A live session does not take place.
public record LiveSessionCancelled(OrganizationId organization, OfferingId offering, LiveSessionId session) {}
