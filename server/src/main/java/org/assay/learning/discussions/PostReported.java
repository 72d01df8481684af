package org.assay.learning.discussions;

import java.util.UUID;
import org.assay.identity.OrganizationId;

/// Somebody reported a post for the first time.
public record PostReported(OrganizationId organization, UUID thread, UUID post) {}
