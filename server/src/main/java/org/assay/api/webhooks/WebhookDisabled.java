package org.assay.api.webhooks;

import java.time.Instant;
import org.assay.identity.OrganizationId;

/// An endpoint took nothing for so long that it is told nothing more.
///
/// @param host of its address
public record WebhookDisabled(OrganizationId organization, EndpointId endpoint, String host, Instant at) {}
