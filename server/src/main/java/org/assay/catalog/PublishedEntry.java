package org.assay.catalog;

import java.time.Instant;
import java.time.ZoneOffset;
import org.assay.catalog.medallion.Hallmark;
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
        boolean isRetired) {

    /// Who issues it, at what level, how it is assessed, and the year of the award or, without one, of publication.
    public Hallmark hallmark(String issuer, int year) {
        var isMarked = definition.tasks().stream().anyMatch(task -> task.modality() == Modality.MARKED_WORK);
        var method = isMarked ? Hallmark.Method.MARKED_WORK : Hallmark.Method.EXAM;
        return Hallmark.of(issuer, definition.eqfLevel(), method, year);
    }

    /// The year of its publication, in UTC.
    public int year() {
        return publishedAt.atOffset(ZoneOffset.UTC).getYear();
    }
}
