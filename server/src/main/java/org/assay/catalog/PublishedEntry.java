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
        int level = definition.claimType() == ClaimType.ASSESSED ? definition.eqfLevel() : 0;
        return Hallmark.of(issuer, level, method(), year);
    }

    private Hallmark.Method method() {
        return switch (definition.claimType()) {
            case COMPLETED -> Hallmark.Method.COMPLETED;
            case ATTENDED -> Hallmark.Method.ATTENDED;
            case ASSESSED ->
                definition.tasks().stream().anyMatch(task -> task.modality() == Modality.MARKED_WORK)
                        ? Hallmark.Method.MARKED_WORK
                        : Hallmark.Method.EXAM;
        };
    }

    /// The same with the words of one of its languages.
    public PublishedEntry in(String language) {
        return new PublishedEntry(
                id, organization, Texts.in(definition, language), contentHash, publishedAt, isRetired);
    }

    /// The year of its publication, in UTC.
    public int year() {
        return publishedAt.atOffset(ZoneOffset.UTC).getYear();
    }
}
