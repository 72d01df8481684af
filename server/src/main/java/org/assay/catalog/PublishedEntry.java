package org.assay.catalog;

import java.time.Instant;
import org.assay.identity.OrganizationId;

/// A published version, as anybody may read it.
///
/// @param contentHash SHA-256 of the canonical JSON (RFC 8785) of the definition, 64 hexadecimal digits; it goes into
///     every award
/// @param isRetired whether no new offering may use it; credentials stay as they are
public record PublishedEntry(
        EntryVersion id,
        OrganizationId organization,
        Definition definition,
        String contentHash,
        Instant publishedAt,
        boolean isRetired) {}
