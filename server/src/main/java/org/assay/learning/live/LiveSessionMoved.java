package org.assay.learning.live;

import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;

/// A live session has another time or place. Calendars take the higher sequence.
public record LiveSessionMoved(OrganizationId organization, OfferingId offering, LiveSessionId session, int sequence) {}
