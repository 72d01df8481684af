package org.assay.identity.profile;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.assay.web.Dates;
import org.jspecify.annotations.Nullable;

/// That a body vouches for an organization, for something, for some time.
///
/// @param reference where one can look it up, or null
/// @param validUntil the last day, or null where none is said
public record Accreditation(
        UUID id,
        String body,
        String scope,
        @Nullable String reference,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validUntil) {

    /// The first day in words; empty where none is said.
    public String from() {
        return words(validFrom);
    }

    /// The last day in words; empty where none is said.
    public String until() {
        return words(validUntil);
    }

    private static String words(@Nullable LocalDate day) {
        return day == null ? "" : Dates.day(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /// How it stands on a day.
    public enum State {
        COMING,
        VALID,
        /// It ends within 90 days.
        EXPIRING,
        EXPIRED
    }

    public State state(LocalDate today) {
        if (validFrom != null && today.isBefore(validFrom)) return State.COMING;
        if (validUntil == null) return State.VALID;
        if (today.isAfter(validUntil)) return State.EXPIRED;
        return today.plusDays(90).isAfter(validUntil) ? State.EXPIRING : State.VALID;
    }
}
