package org.assay.learning.live;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.jspecify.annotations.Nullable;

/// One meeting of an offering, in a room, online or both.
///
/// @param title at most 200 characters
/// @param presenter a member of the organization, or null while nobody is named
/// @param makeUpFor the session that being here makes up for, or null for one of its own
public record LiveSession(
        LiveSessionId id,
        OrganizationId organization,
        OfferingId offering,
        String title,
        Span span,
        Venue venue,
        @Nullable PersonId presenter,
        @Nullable Recording recording,
        @Nullable LiveSessionId makeUpFor,
        State state) {

    /// How long before the start codes are taken and the join link shows.
    public static final Duration EARLY = Duration.ofMinutes(15);
    /// How long after the end codes are still taken.
    public static final Duration OVERTIME = Duration.ofMinutes(15);
    /// How long after the start somebody is still in time.
    public static final Duration LATE_AFTER = Duration.ofMinutes(10);

    /// From when to when, the end not included; a place on the clock and calendar of `zone`.
    public record Span(Instant start, Instant end, ZoneId zone) {
        public Span {
            if (!end.isAfter(start)) throw new IllegalArgumentException("ends before it starts");
        }

        public long minutes() {
            return Duration.between(start, end).toMinutes();
        }
    }

    /// Where: a place, a link, or both.
    ///
    /// @param link shown to who is enrolled, and only near the time
    /// @param capacity how many fit in, or null where that does not matter
    public record Venue(
            @Nullable String place,
            @Nullable String link,
            @Nullable Integer capacity) {}

    /// @param counts whether watching it makes up for not being there
    public record Recording(String link, boolean counts) {}

    /// @param sequence revisions of its date, from 0; a calendar takes the higher one (RFC 5545, "Sequence Number")
    /// @param settledAt when its roster was closed, and so began to count; null before
    public record State(
            int sequence,
            Instant changedAt,
            @Nullable Instant cancelledAt,
            @Nullable String reason,
            @Nullable Instant settledAt) {}

    public boolean isCancelled() {
        return state.cancelledAt() != null;
    }

    public boolean isSettled() {
        return state.settledAt() != null;
    }

    /// Whether somebody could be there now: codes are taken, and the join link shows.
    public boolean isNear(Instant now) {
        return !isCancelled() && !now.isBefore(opens()) && now.isBefore(closes());
    }

    /// From when codes are taken.
    public Instant opens() {
        return span.start().minus(EARLY);
    }

    /// From when no code is taken any more.
    public Instant closes() {
        return span.end().plus(OVERTIME);
    }

    public boolean isOnSite() {
        return venue.place() != null;
    }

    public boolean isOnline() {
        return venue.link() != null;
    }
}
