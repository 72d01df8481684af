package org.assay.home.open;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Moments as the clocks of a place show them, with the name of its zone.
final class Times {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.UK);

    private Times() {}

    /// Such as `1 March 2027, 09:00 (Europe/Vienna)`.
    static String local(Instant moment, ZoneId zone) {
        return TIME.format(moment.atZone(zone)) + " (" + zone.getId() + ")";
    }
}
