package org.assay.home.staff;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// How far back the overview looks; it compares with as long a time before.
public enum Period {
    DAYS(30, "30 days"),
    YEAR(365, "12 months");

    private final int days;
    private final String words;

    Period(int days, String words) {
        this.days = days;
        this.words = words;
    }

    static Period of(String name) {
        return name.equals("DAYS") ? DAYS : YEAR;
    }

    public String words() {
        return words;
    }

    Instant before(Instant end) {
        return end.minus(days, ChronoUnit.DAYS);
    }
}
