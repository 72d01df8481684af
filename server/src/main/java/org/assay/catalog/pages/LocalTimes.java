package org.assay.catalog.pages;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// Reads moments as the clocks of a place show them, and says where no clock ever shows one.
///
/// @param zone of the place
/// @param errors takes what cannot be read
record LocalTimes(ZoneId zone, FormErrors errors) {
    private static final DateTimeFormatter SAID = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    /// A beginning: where clocks show the time twice, the first of the two.
    @Nullable
    Instant from(String field, @Nullable String typed) {
        return read(field, typed, false);
    }

    /// A deadline: where clocks show the time twice, the second, so that nobody is shut out early.
    @Nullable
    Instant until(String field, @Nullable String typed) {
        return read(field, typed, true);
    }

    private @Nullable Instant read(String field, @Nullable String typed, boolean isLater) {
        var text = Typed.text(typed);
        if (text.isEmpty()) return null;
        LocalDateTime local;
        try {
            local = LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            errors.add(field, "Enter day and time, such as 2027-03-01T09:00.");
            return null;
        }
        var offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            var gap = zone.getRules().getTransition(local);
            errors.add(
                    field,
                    "On %s the clocks of %s go from %s to %s. Choose a time before or after."
                            .formatted(
                                    SAID.format(local),
                                    zone.getId(),
                                    gap.getDateTimeBefore().toLocalTime(),
                                    gap.getDateTimeAfter().toLocalTime()));
            return null;
        }
        return local.toInstant(isLater ? offsets.getLast() : offsets.getFirst());
    }

    /// As a field for day and time has it; empty for null.
    static String typed(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? "" : moment.atZone(zone).toLocalDateTime().toString();
    }
}
