package org.assay.learning.discussions;

import java.util.UUID;
import org.assay.identity.OrganizationId;

/// Somebody wrote in a discussion.
public record ReplyPosted(OrganizationId organization, UUID thread, UUID post) {}
