package org.assay.learning.assignments;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Until when an assignment is taken, for one learner. The server's clock decides.
///
/// @param dueAt the last moment that is not late, inclusive; null where it is never due
/// @param lateHours for how many hours after it late work is still taken and marked as late; 0 for none, null for ever
/// @param zone in which it is written and read
/// @param extension why this learner has longer, or null where they have not
public record Deadline(
        @Nullable Instant dueAt,
        @Nullable Integer lateHours,
        ZoneId zone,
        @Nullable String extension) {

    /// How work that is handed in at a moment is taken.
    public enum Standing {
        IN_TIME,
        LATE,
        REFUSED
    }

    public Standing standing(Instant now) {
        if (dueAt == null || !now.isAfter(dueAt)) return Standing.IN_TIME;
        if (lateHours == null) return Standing.LATE;
        return now.isAfter(dueAt.plus(Duration.ofHours(lateHours))) ? Standing.REFUSED : Standing.LATE;
    }

    /// The moment as people in the zone read it, with the zone's own name for the time: `29 March 2026, 23:59 CEST`.
    public static String local(Instant at, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm zzz", locale).format(at.atZone(zone));
    }

    public @Nullable String due(Locale locale) {
        return dueAt == null ? null : local(dueAt, zone, locale);
    }
}
