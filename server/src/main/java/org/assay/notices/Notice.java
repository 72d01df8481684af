package org.assay.notices;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.web.Dates;
import org.assay.web.Words;
import org.jspecify.annotations.Nullable;

/// One thing that somebody was told.
///
/// @param key the same for the same event, such as `review 6f1c...`; told twice, it is kept once
/// @param says the English sentence, with places `{0}`, `{1}`; at most 300 characters
/// @param values what stands in its places, as people typed it
/// @param link path of ours, starting with a slash
/// @param organization on whose behalf, or null for the platform itself
public record Notice(
        UUID id,
        PersonId person,
        String key,
        Reason reason,
        String says,
        List<String> values,
        String link,
        @Nullable OrganizationId organization,
        Instant at,
        @Nullable Instant readAt) {

    public Notice {
        values = List.copyOf(values);
        if (!link.startsWith("/") || link.startsWith("//")) throw new IllegalArgumentException("not ours: " + link);
    }

    /// A notice that nobody has seen yet.
    public static Notice of(PersonId person, String key, Reason reason, String link, String says, String... values) {
        return new Notice(
                UUID.randomUUID(), person, key, reason, says, List.of(values), link, null, Instant.EPOCH, null);
    }

    /// The same on behalf of an organization.
    public Notice by(OrganizationId whose) {
        return new Notice(id, person, key, reason, says, values, link, whose, at, readAt);
    }

    /// The sentence in somebody's language, with the days in it.
    public String said(Words words) {
        return words.say(
                says, values.stream().map(each -> Dates.in(words, each)).toArray());
    }

    public boolean isRead() {
        return readAt != null;
    }
}
