package org.assay.home.open;

import java.time.Instant;
import java.time.ZoneId;
import org.assay.web.Dates;

/// Moments as the clocks of a place show them, with the name of its zone.
final class Times {
    private Times() {}

    /// Such as `1 March 2027, 09:00 (Europe/Vienna)`.
    static String local(Instant moment, ZoneId zone) {
        return Dates.moment(moment, zone) + " (" + zone.getId() + ")";
    }
}
