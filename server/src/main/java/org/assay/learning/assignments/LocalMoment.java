package org.assay.learning.assignments;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A date and a time as typed, in a zone. Twice a year a clock time is missing or comes twice there: a missing one is
/// refused with what to choose instead, and of two the later one counts, which is kinder to whoever is late.
record LocalMoment(@Nullable Instant at, @Nullable String problem) {

    static LocalMoment read(@Nullable String date, @Nullable String time, ZoneId zone) {
        var day = Objects.requireNonNullElse(date, "").strip();
        var clock = Objects.requireNonNullElse(time, "").strip();
        if (day.isEmpty() && clock.isEmpty()) return new LocalMoment(null, null);
        try {
            return at(LocalDate.parse(day), LocalTime.parse(clock.isEmpty() ? "23:59" : clock), zone);
        } catch (DateTimeException e) {
            return new LocalMoment(null, "Enter a date like 2027-03-28 and a time like 23:59.");
        }
    }

    private static LocalMoment at(LocalDate day, LocalTime clock, ZoneId zone) {
        var local = day.atTime(clock);
        var rules = zone.getRules();
        var offsets = rules.getValidOffsets(local);
        if (offsets.isEmpty()) {
            var jump = rules.getTransition(local);
            return new LocalMoment(
                    null,
                    "On that day the clock goes from %s to %s, so %s does not exist. Choose another time."
                            .formatted(
                                    jump.getDateTimeBefore().toLocalTime(),
                                    jump.getDateTimeAfter().toLocalTime(),
                                    clock));
        }
        return new LocalMoment(local.toInstant(offsets.getLast()), null);
    }
}
