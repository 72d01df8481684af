package org.assay.api.feed;

import org.assay.identity.OrganizationId;

/// Something was written down, in the transaction that runs.
///
/// @param numbers that it was given, at least one
public record Happened(OrganizationId organization, Happenings.Span numbers) {}
