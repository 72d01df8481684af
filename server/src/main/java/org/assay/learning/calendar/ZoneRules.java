package org.assay.learning.calendar;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;

/// What a calendar has to know of a time zone: every change of the clock in the years that matter, each written out,
/// so that a reader needs no list of zones of its own, and zones without a rule are right too.
final class ZoneRules {
    private ZoneRules() {}

    /// @param from the first date in the calendar
    /// @param until the last one
    static TimezoneAssignment assignment(ZoneId zone, Instant from, Instant until) {
        var timezone = new VTimezone(zone.getId());
        var changes = changes(zone, from, until);
        for (var change : changes) timezone.addComponent(observance(zone, change));
        if (changes.isEmpty()) timezone.addComponent(constant(zone, from));
        return new TimezoneAssignment(TimeZone.getTimeZone(zone), timezone);
    }

    /// From the last change before `from` to the first after `until`.
    private static List<ZoneOffsetTransition> changes(ZoneId zone, Instant from, Instant until) {
        var rules = zone.getRules();
        var changes = new ArrayList<ZoneOffsetTransition>();
        var change = rules.previousTransition(from.plus(1, ChronoUnit.SECONDS));
        if (change == null) change = rules.nextTransition(from);
        while (change != null) {
            changes.add(change);
            if (change.getInstant().isAfter(until)) break;
            change = rules.nextTransition(change.getInstant());
        }
        return changes;
    }

    private static Observance observance(ZoneId zone, ZoneOffsetTransition change) {
        var observance =
                zone.getRules().isDaylightSavings(change.getInstant()) ? new DaylightSavingsTime() : new StandardTime();
        // RFC 5545, "Time Zone Component": the onset is local time as the offset before it has it.
        observance.setDateStart(components(change.getDateTimeBefore()));
        observance.setTimezoneOffsetFrom(offset(change.getOffsetBefore()));
        observance.setTimezoneOffsetTo(offset(change.getOffsetAfter()));
        return observance;
    }

    private static Observance constant(ZoneId zone, Instant at) {
        var offset = zone.getRules().getOffset(at);
        var observance = new StandardTime();
        observance.setDateStart(components(LocalDateTime.of(1970, 1, 1, 0, 0)));
        observance.setTimezoneOffsetFrom(offset(offset));
        observance.setTimezoneOffsetTo(offset(offset));
        return observance;
    }

    private static DateTimeComponents components(LocalDateTime time) {
        return new DateTimeComponents(
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                false);
    }

    private static UtcOffset offset(ZoneOffset offset) {
        return new UtcOffset(offset.getTotalSeconds() * 1000L);
    }
}
