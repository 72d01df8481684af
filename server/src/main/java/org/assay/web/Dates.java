package org.assay.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Instants as people read them, in UTC where no zone is named. For `<time datetime>` the instant's own text serves.
public final class Dates {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter LOCAL =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm zzz", Locale.UK);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    private Dates() {}

    /// On the calendar and clock of a zone, such as `Tuesday 14 April 2026, 18:20 CEST`.
    public static String local(Instant instant, ZoneId zone) {
        return LOCAL.format(instant.atZone(zone));
    }

    /// On the clock of a zone, such as `18:20`.
    public static String clock(Instant instant, ZoneId zone) {
        return CLOCK.format(instant.atZone(zone));
    }

    /// Such as `14 April 2026`.
    public static String day(Instant instant) {
        return DAY.format(instant);
    }

    /// Such as `14 April 2026, 16:20 UTC`.
    public static String time(Instant instant) {
        return TIME.format(instant);
    }
}
