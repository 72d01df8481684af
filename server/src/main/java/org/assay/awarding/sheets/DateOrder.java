package org.assay.awarding.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How the dates of a column are written. 3/4/2026 is a day in March or in April, and only its neighbours tell.
public enum DateOrder {
    ISO("year-month-day"),
    DAY_FIRST("day.month.year"),
    MONTH_FIRST("month/day/year"),
    /// Both fit all of them.
    UNCLEAR("day or month first?");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[./-] ?(\\d{1,2})[./-] ?(\\d{4}|\\d{2})");
    private static final int CENTURY = 2000;
    private static final int MONTHS = 12;

    private final String label;

    DateOrder(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /// Which order the dates of a column have.
    static DateOrder guess(List<String> values) {
        var dayFirst = 0;
        var monthFirst = 0;
        var either = 0;
        var points = 0;
        for (var value : values) {
            var match = YEAR_LAST.matcher(value.strip());
            if (!match.matches()) continue;
            var first = Integer.parseInt(match.group(1));
            var second = Integer.parseInt(match.group(2));
            if (value.contains(".")) points++;
            if (first > MONTHS && second <= MONTHS) dayFirst++;
            else if (second > MONTHS && first <= MONTHS) monthFirst++;
            else if (first != second) either++;
        }
        // Nobody who writes dates with points puts the month first.
        if (points > 0 || dayFirst > monthFirst) return DAY_FIRST;
        if (monthFirst > 0) return MONTH_FIRST;
        return either > 0 ? UNCLEAR : ISO;
    }

    /// Reads a date; the year first is read in every order, because it cannot be mistaken.
    Optional<LocalDate> read(String text) {
        var iso = YEAR_FIRST.matcher(text.strip());
        if (iso.matches()) return date(iso.group(1), iso.group(2), iso.group(3));
        var other = YEAR_LAST.matcher(text.strip());
        if (!other.matches()) return Optional.empty();
        var year = other.group(3).length() == 2 ? CENTURY + Integer.parseInt(other.group(3)) + "" : other.group(3);
        return this == MONTH_FIRST
                ? date(year, other.group(1), other.group(2))
                : date(year, other.group(2), other.group(1));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
