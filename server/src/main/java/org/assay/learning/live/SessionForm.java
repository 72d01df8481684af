package org.assay.learning.live;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.assay.identity.PersonId;
import org.assay.learning.live.LiveSession.Venue;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// One or several live sessions, as typed.
///
/// @param date and `time` of the first, as in `2026-03-24` and `18:00`, on the clock of `zone`
/// @param times how many; absent where one is changed
/// @param weeks from one to the next
/// @param presenter id of a member, or empty
/// @param makeUpFor id of the session that this makes up for, or empty
/// @param sequence the one that was changed; absent for new ones
public record SessionForm(
        @Nullable String title,
        @Nullable String date,
        @Nullable String time,
        @Nullable String minutes,
        @Nullable String zone,
        @Nullable String times,
        @Nullable String weeks,
        @Nullable String place,
        @Nullable String link,
        @Nullable String capacity,
        @Nullable String presenter,
        @Nullable String makeUpFor,
        @Nullable String sequence)
        implements Form {

    static SessionForm empty(ZoneId zone, @Nullable String makeUpFor) {
        return new SessionForm(null, null, null, "90", zone.getId(), "1", "1", null, null, null, null, makeUpFor, null);
    }

    static SessionForm from(LiveSession session) {
        var start = session.span().start().atZone(session.span().zone());
        var capacity = session.venue().capacity();
        return new SessionForm(
                session.title(),
                start.toLocalDate().toString(),
                start.toLocalTime().toString(),
                String.valueOf(session.span().minutes()),
                session.span().zone().getId(),
                null,
                null,
                session.venue().place(),
                session.venue().link(),
                capacity == null ? null : capacity.toString(),
                session.presenter() == null ? null : session.presenter().toString(),
                null,
                String.valueOf(session.state().sequence()));
    }

    FormErrors check() {
        var errors = new FormErrors()
                .require("title", title, "Give it a title.")
                .atMost("title", title, 150)
                .atMost("place", place, 200);
        if (parsed(date, LocalDate::parse) == null) errors.add("date", "Enter the date, like 2027-03-24.");
        if (parsed(time, LocalTime::parse) == null)
            errors.add("time", "Enter the time on the clock there, like 18:00.");
        if (!text(minutes).matches("[1-9]\\d{0,3}"))
            errors.add("minutes", "Enter how long it is in minutes, 1 to 9999.");
        if (parsed(zone, ZoneId::of) == null || !text(zone).matches("UTC|\\w+/.+")) {
            errors.add("zone", "Choose a time zone of the list, like Europe/Berlin.");
        }
        if (!number(times, 1, Recurrence.MOST)) {
            errors.add("times", "Enter how many there are, 1 to %d.".formatted(Recurrence.MOST));
        }
        if (!number(weeks, 1, 8)) errors.add("weeks", "Enter how many weeks are between them, 1 to 8.");
        checkWhere(errors);
        if (errors.isEmpty()) checkClock(errors);
        return errors;
    }

    private void checkWhere(FormErrors errors) {
        if (text(place).isEmpty() && text(link).isEmpty()) {
            errors.add("place", "Say where it is: a place, a link to join, or both.");
        }
        if (!text(link).isEmpty() && !isLink(text(link))) {
            errors.add("link", "Enter the whole address of the meeting, beginning with https://.");
        }
        if (!text(capacity).isEmpty() && !number(capacity, 1, 100_000)) {
            errors.add("capacity", "Enter how many fit in, or leave it empty.");
        }
    }

    /// Adds a message where the presenter is none of `options`.
    FormErrors check(Set<String> options) {
        var errors = check();
        return options.contains(text(presenter)) ? errors : errors.add("presenter", "Choose somebody of the list.");
    }

    private void checkClock(FormErrors errors) {
        recurrence().missing().stream()
                .findFirst()
                .ifPresent(missing -> errors.add(
                        "time",
                        "On %s no clock in %s shows %s: it is put forward. Choose another time."
                                .formatted(missing.toLocalDate(), zone, missing.toLocalTime())));
    }

    static boolean isLink(String text) {
        try {
            var uri = URI.create(text);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && text.length() <= 1000;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// The checked form's times.
    Recurrence recurrence() {
        return new Recurrence(
                LocalDateTime.of(LocalDate.parse(text(date)), LocalTime.parse(text(time))),
                ZoneId.of(text(zone)),
                Duration.ofMinutes(Integer.parseInt(text(minutes))),
                text(times).isEmpty() ? 1 : Integer.parseInt(text(times)),
                text(weeks).isEmpty() ? 1 : Integer.parseInt(text(weeks)));
    }

    /// The checked form's words.
    Convening.Details details() {
        return new Convening.Details(
                text(title),
                new Venue(
                        orNull(text(place)),
                        orNull(text(link)),
                        text(capacity).isEmpty() ? null : Integer.valueOf(text(capacity))),
                text(presenter).isEmpty() ? null : PersonId.of(text(presenter)));
    }

    int sequenceRead() {
        return text(sequence).matches("\\d{1,9}") ? Integer.parseInt(text(sequence)) : -1;
    }

    @Nullable
    LiveSessionId makeUpRead() {
        return !text(makeUpFor).matches("[0-9a-f-]{36}") ? null : LiveSessionId.of(text(makeUpFor));
    }

    private static boolean number(@Nullable String text, int least, int most) {
        var plain = text(text);
        if (plain.isEmpty()) return true;
        return plain.matches("\\d{1,6}") && Integer.parseInt(plain) >= least && Integer.parseInt(plain) <= most;
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static <T> @Nullable T parsed(@Nullable String text, java.util.function.Function<String, T> parse) {
        try {
            return parse.apply(text(text));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
