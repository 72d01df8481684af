package org.assay.awarding.sheets;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
    private static final Pattern NAMED =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th|\\.)? ?(?:de )?([\\p{L}.]{3,12}) ?(?:de )?(\\d{4})"
                    + "|([\\p{L}.]{3,12}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})");
    /// Days of this century up to 2064.
    private static final Pattern SERIAL = Pattern.compile("(?:3[6-9]|[45]\\d)\\d{3}");
    /// Day 0 of office programs, of any day after February 1900.
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final Map<String, Integer> MONTH_NAMES = monthNames();
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
        if (!other.matches()) return named(text.strip());
        var year = other.group(3).length() == 2 ? CENTURY + Integer.parseInt(other.group(3)) + "" : other.group(3);
        return this == MONTH_FIRST
                ? date(year, other.group(1), other.group(2))
                : date(year, other.group(2), other.group(1));
    }

    /// What a text that this order cannot read most likely means: the other order, or the number of a day as office
    /// programs count them.
    Optional<LocalDate> guess(String text) {
        if (SERIAL.matcher(text.strip()).matches()) return Optional.of(EPOCH.plusDays(Long.parseLong(text.strip())));
        return (this == MONTH_FIRST ? DAY_FIRST : MONTH_FIRST).read(text);
    }

    /// A date with the month's name, in English, German, French or Spanish: `14 April 2026`, `Apr 14, 2026`.
    private static Optional<LocalDate> named(String text) {
        var match = NAMED.matcher(text);
        if (!match.matches()) return Optional.empty();
        var isMonthFirst = match.group(1) == null;
        var month = MONTH_NAMES.get((isMonthFirst ? match.group(4) : match.group(2))
                .toLowerCase(Locale.ROOT)
                .replace(".", ""));
        if (month == null) return Optional.empty();
        return isMonthFirst
                ? date(match.group(6), String.valueOf(month), match.group(5))
                : date(match.group(3), String.valueOf(month), match.group(1));
    }

    private static Map<String, Integer> monthNames() {
        var names = new HashMap<String, Integer>();
        for (var language : List.of(Locale.ENGLISH, Locale.GERMAN, Locale.FRENCH, Locale.of("es")))
            for (var month : Month.values())
                for (var style : List.of(TextStyle.FULL, TextStyle.SHORT))
                    names.put(
                            month.getDisplayName(style, language)
                                    .toLowerCase(Locale.ROOT)
                                    .replace(".", ""),
                            month.getValue());
        names.put("sept", Month.SEPTEMBER.getValue());
        return names;
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }
}
