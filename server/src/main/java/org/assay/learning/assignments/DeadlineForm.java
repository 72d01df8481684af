package org.assay.learning.assignments;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import org.assay.learning.assignments.Deadlines.Terms;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// When an assignment is due in an offering, as typed in its zone.
///
/// @param date like 2027-03-28; absent for what the course says
/// @param late `EVER`, `NEVER`, or `HOURS`
/// @param hours for how long late work is taken, with `HOURS`
/// @param version the one that was seen; 0 for none
public record DeadlineForm(
        @Nullable String date,
        @Nullable String time,
        @Nullable String late,
        @Nullable String hours,
        @Nullable String version)
        implements Form {

    static DeadlineForm from(@Nullable Terms terms, ZoneId zone) {
        if (terms == null) return new DeadlineForm(null, null, "EVER", null, "0");
        var hours = terms.lateHours();
        return new DeadlineForm(
                text(terms.dueAt(), zone, "uuuu-MM-dd"),
                text(terms.dueAt(), zone, "HH:mm"),
                hours == null ? "EVER" : hours == 0 ? "NEVER" : "HOURS",
                hours == null || hours == 0 ? null : hours.toString(),
                String.valueOf(terms.version()));
    }

    private static @Nullable String text(@Nullable Instant at, ZoneId zone, String pattern) {
        return at == null ? null : DateTimeFormatter.ofPattern(pattern).format(at.atZone(zone));
    }

    FormErrors check(ZoneId zone) {
        var errors = new FormErrors();
        var moment = LocalMoment.read(date, time, zone);
        if (moment.problem() != null) errors.add("date", moment.problem());
        if ("HOURS".equals(late) && !read(hours).matches("[1-9]\\d{0,3}")) {
            errors.add("hours", "Enter for how many hours late work is taken, like 48.");
        }
        return errors;
    }

    Terms terms(ZoneId zone) {
        Integer taken = "EVER".equals(late) || late == null
                ? null
                : "HOURS".equals(late) ? Integer.valueOf(read(hours)) : Integer.valueOf(0);
        return new Terms(LocalMoment.read(date, time, zone).at(), taken, 0);
    }

    int versionRead() {
        return read(version).matches("\\d{1,9}") ? Integer.parseInt(read(version)) : 0;
    }

    private static String read(@Nullable String value) {
        return Objects.requireNonNullElse(value, "").strip();
    }
}
