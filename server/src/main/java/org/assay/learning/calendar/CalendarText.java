package org.assay.learning.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.identity.Organization;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSession.Span;

/// Live sessions as iCalendar text. The same session has the same UID for ever, and a higher SEQUENCE each time it is
/// changed, so that a calendar that has it already follows.
///
/// The text carries no join link: calendars are copied and shared. It leads to the page that shows it in time.
final class CalendarText {
    private CalendarText() {}

    /// One thing to put into a calendar.
    ///
    /// @param title of the session and what it belongs to
    /// @param page where more is, a whole address
    /// @param by whose session it is
    record Entry(LiveSession session, String title, String page, Organization by) {
        private Span span() {
            return session.span();
        }
    }

    /// @param name of the calendar
    /// @param host of this platform, which names the maker of the UIDs
    static String write(String name, String host, List<Entry> entries) {
        var calendar = new ICalendar();
        calendar.setProductId("-//Assay//Live sessions//EN");
        calendar.addName(name);
        calendar.addExperimentalProperty("X-WR-CALNAME", name);
        // RFC 5546, "PUBLISH" and "CANCEL": a file about cancelled sessions alone takes them out. A reader follows that
        // from their organizer only; where nobody can be named, the status says it.
        var isCancel = !entries.isEmpty()
                && entries.stream().allMatch(entry -> entry.session.isCancelled() && entry.by.email() != null);
        calendar.setMethod(isCancel ? Method.cancel() : Method.publish());
        var zones = zones(entries);
        for (var entry : entries) {
            var event = event(entry, host);
            var zone = zones.get(entry.span().zone());
            calendar.getTimezoneInfo().setTimezone(event.getDateStart(), zone);
            calendar.getTimezoneInfo().setTimezone(event.getDateEnd(), zone);
            calendar.addEvent(event);
        }
        return Biweekly.write(calendar).go();
    }

    private static VEvent event(Entry entry, String host) {
        var session = entry.session;
        var event = new VEvent();
        event.setUid("live-" + session.id() + "@" + host);
        event.setSequence(session.state().sequence());
        event.setDateTimeStamp(Date.from(session.state().changedAt()));
        event.setLastModified(Date.from(session.state().changedAt()));
        event.setSummary(entry.title);
        event.setDateStart(Date.from(entry.span().start()), true);
        event.setDateEnd(Date.from(entry.span().end()), true);
        event.setStatus(session.isCancelled() ? Status.cancelled() : Status.confirmed());
        event.setUrl(entry.page);
        // RFC 5546, "PUBLISH": one organizer, no attendees. It is an address of mail, so without one there is none.
        if (entry.by.email() != null) event.setOrganizer(new Organizer(parameter(entry.by.name()), entry.by.email()));
        if (session.venue().place() != null) event.setLocation(session.venue().place());
        event.setDescription(description(entry));
        return event;
    }

    /// RFC 5545, "Property Parameters": no value has quotation marks or control characters.
    private static String parameter(String text) {
        return text.replace('"', '\'').replaceAll("\\p{Cntrl}", " ");
    }

    private static String description(Entry entry) {
        var session = entry.session;
        if (session.isCancelled()) return "Cancelled. " + session.state().reason();
        return session.isOnline()
                ? "The link to join shows 15 minutes before the start at " + entry.page
                : "More at " + entry.page;
    }

    /// Each zone once, with the changes of the clock between its first and its last date.
    private static java.util.Map<ZoneId, TimezoneAssignment> zones(List<Entry> entries) {
        return entries.stream().map(Entry::span).collect(Collectors.groupingBy(Span::zone)).entrySet().stream()
                .collect(Collectors.toMap(
                        java.util.Map.Entry::getKey,
                        zone -> ZoneRules.assignment(
                                zone.getKey(),
                                earliest(zone.getValue(), Span::start),
                                latest(zone.getValue(), Span::end))));
    }

    private static Instant earliest(List<Span> spans, Function<Span, Instant> time) {
        return spans.stream().map(time).min(Instant::compareTo).orElseThrow();
    }

    private static Instant latest(List<Span> spans, Function<Span, Instant> time) {
        return spans.stream().map(time).max(Instant::compareTo).orElseThrow();
    }
}
