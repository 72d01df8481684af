package org.assay.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Instants as people read them, in UTC. For `<time datetime>` the instant's own text serves.
public final class Dates {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private Dates() {}

    /// Such as `14 April 2026`.
    public static String day(Instant instant) {
        return DAY.format(instant);
    }

    /// Such as `14 April 2026, 16:20 UTC`.
    public static String time(Instant instant) {
        return TIME.format(instant);
    }
}
