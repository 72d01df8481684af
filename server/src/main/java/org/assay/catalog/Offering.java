package org.assay.catalog;

import java.time.Instant;
import java.time.ZoneId;
import org.assay.catalog.elements.Price;
import org.assay.identity.OrganizationId;
import org.jspecify.annotations.Nullable;

/// A chance to earn what an entry defines: when, where, in which language, for how many and for how much.
///
/// @param openedAt null while it is prepared
/// @param closedAt null while it takes people
public record Offering(
        OfferingId id,
        OrganizationId organization,
        EntryVersion entry,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        Facts facts) {

    /// One that is self-paced, and of which nothing else is said.
    public Offering(
            OfferingId id,
            OrganizationId organization,
            EntryVersion entry,
            @Nullable Instant openedAt,
            @Nullable Instant closedAt) {
        this(id, organization, entry, openedAt, closedAt, Facts.SELF_PACED);
    }

    public boolean isOpen() {
        return openedAt != null && closedAt == null;
    }

    /// Whether somebody can join at `now`: it is open and not over, and `now` is in its enrolment window.
    public boolean takesPeople(Instant now) {
        return isOpen()
                && !isOver(now)
                && (facts.enrolFrom() == null || !now.isBefore(facts.enrolFrom()))
                && (facts.enrolUntil() == null || now.isBefore(facts.enrolUntil()));
    }

    /// Whether its last moment has passed; one without an end never has.
    public boolean isOver(Instant now) {
        return facts.endsAt() != null && !now.isBefore(facts.endsAt());
    }

    public enum Mode {
        /// Everybody begins and goes on when they like.
        SELF_PACED,
        /// It has a beginning and an end.
        SCHEDULED
    }

    /// What somebody wants to know before they join.
    ///
    /// @param name tells one cohort from another, such as `Spring 2027`; may be empty
    /// @param startsAt first moment, of a scheduled one; null for a self-paced one
    /// @param endsAt first moment after it, or null
    /// @param enrolFrom first moment at which it takes people, or null for its opening
    /// @param enrolUntil first moment at which it takes nobody any more, or null for its closing
    /// @param zone in which its times are written and read
    /// @param place address on site; empty where it is online only
    /// @param isOnline whether one can take part from anywhere
    /// @param language tag of the language that it is held in; empty for the definition's
    /// @param seats how many can take part, 1 or more; null for any number
    /// @param price null where nothing is said of it
    /// @param paceWeeks weeks in which a self-paced learner gets through at an even pace, or null
    /// @param terms what one agrees to by joining; may be empty
    /// @param pilot what is tried out with it, or null
    public record Facts(
            String name,
            Mode mode,
            @Nullable Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Instant enrolFrom,
            @Nullable Instant enrolUntil,
            ZoneId zone,
            String place,
            boolean isOnline,
            String language,
            @Nullable Integer seats,
            @Nullable Price price,
            @Nullable Integer paceWeeks,
            String terms,
            @Nullable Pilot pilot) {
        public static final Facts SELF_PACED = new Facts(
                "",
                Mode.SELF_PACED,
                null,
                null,
                null,
                null,
                ZoneId.of("UTC"),
                "",
                true,
                "",
                null,
                null,
                null,
                "",
                null);

        /// Self-paced and nothing else said, on the clock of a zone.
        public static Facts in(ZoneId zone) {
            var said = SELF_PACED;
            return new Facts(
                    said.name,
                    said.mode,
                    null,
                    null,
                    null,
                    null,
                    zone,
                    said.place,
                    said.isOnline,
                    said.language,
                    null,
                    null,
                    null,
                    said.terms,
                    null);
        }

        public boolean isScheduled() {
            return mode == Mode.SCHEDULED;
        }

        /// The same for another cohort: without dates, and self-paced until some are given.
        public Facts undated() {
            return new Facts(
                    "",
                    Mode.SELF_PACED,
                    null,
                    null,
                    null,
                    null,
                    zone,
                    place,
                    isOnline,
                    language,
                    seats,
                    price,
                    paceWeeks,
                    terms,
                    null);
        }

        /// How many can take part: the seats, and no more than a pilot's cap; null for any number.
        public @Nullable Integer places() {
            if (pilot == null) return seats;
            return seats == null ? Integer.valueOf(pilot.cap()) : Integer.valueOf(Math.min(seats, pilot.cap()));
        }
    }

    /// A first run with few people, to find out whether it goes on.
    ///
    /// @param cap how many can take part at most, 1 or more
    /// @param goesOnIf what has to be seen for it to be offered again; may be empty
    public record Pilot(int cap, String goesOnIf) {}
}
