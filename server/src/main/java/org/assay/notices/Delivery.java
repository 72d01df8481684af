package org.assay.notices;

import java.time.Instant;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.jspecify.annotations.Nullable;

/// A letter that is to be written and sent, by ids alone.
///
/// @param key the same for the same event
/// @param subject which one of its kind, as an id
/// @param person to whom, or null where only an address is known
/// @param organization whose staff looks after it, or null
/// @param about the subject line of what was written, or null before
/// @param attempts how often it was tried
/// @param problem what went wrong last, or null
public record Delivery(
        String key,
        Kind kind,
        String subject,
        @Nullable PersonId person,
        @Nullable OrganizationId organization,
        @Nullable String about,
        int attempts,
        @Nullable String problem,
        Instant at,
        @Nullable Instant givenUpAt) {

    /// Who writes it.
    public enum Kind {
        SIGN_IN,
        INVITATION,
        ADDRESS,
        ERASURE,
        CLAIM,
        AWARD,
        NOTICE,
        DIGEST
    }

    static Delivery of(
            String key, Kind kind, Object subject, @Nullable PersonId person, @Nullable OrganizationId organization) {
        return new Delivery(key, kind, subject.toString(), person, organization, null, 0, null, Instant.EPOCH, null);
    }

    static Delivery of(Notice notice) {
        var key = "notice " + notice.person() + " " + notice.key();
        return of(key, Kind.NOTICE, notice.id(), notice.person(), notice.organization());
    }

    static Delivery digest(PersonId person, Instant due) {
        return of("digest " + person + " " + due, Kind.DIGEST, person, person, null);
    }

    UUID id() {
        return UUID.fromString(subject);
    }
}
