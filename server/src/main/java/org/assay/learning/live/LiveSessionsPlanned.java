package org.assay.learning.live;

import java.util.List;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;

/// An offering has new live sessions, at most [Recurrence#MOST] at a time.
public record LiveSessionsPlanned(OrganizationId organization, OfferingId offering, List<LiveSessionId> sessions) {
    public LiveSessionsPlanned {
        sessions = List.copyOf(sessions);
    }
}
