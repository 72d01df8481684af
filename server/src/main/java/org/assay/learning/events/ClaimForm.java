package org.assay.learning.events;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import org.assay.learning.live.LiveSession;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// When and by how many an event's credential can be claimed, as typed.
///
/// @param opens as `2027-03-24T18:00`, on the session's clock; absent where a window is extended
/// @param closes the same
/// @param codes how many codes for one person each; empty for a single one for everybody
public record ClaimForm(
        @Nullable String opens,
        @Nullable String closes,
        @Nullable String cap,
        @Nullable String codes) implements Form {

    static ClaimForm around(LiveSession session) {
        var zone = session.span().zone();
        return new ClaimForm(
                local(session.span().start(), zone),
                local(session.span().end().plusSeconds(3600), zone),
                session.venue().capacity() == null
                        ? "50"
                        : session.venue().capacity().toString(),
                null);
    }

    static ClaimForm of(ClaimWindow window, ZoneId zone) {
        return new ClaimForm(null, local(window.closes(), zone), String.valueOf(window.cap()), null);
    }

    private static String local(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDateTime().withSecond(0).toString();
    }

    FormErrors check(ZoneId zone) {
        var errors = new FormErrors();
        if (opens != null && at(opens, zone) == null) errors.add("opens", "Enter a date and a time.");
        if (at(closes, zone) == null) errors.add("closes", "Enter a date and a time.");
        if (!text(cap).matches("[1-9]\\d{0,3}|10000")) errors.add("cap", "Enter how many can claim, 1 to 10,000.");
        if (!text(codes).matches("|[1-9]\\d{0,2}|1000")) errors.add("codes", "Enter 1 to 1,000, or leave it empty.");
        if (errors.isEmpty() && opens != null && !closesAt(zone).isAfter(opensAt(zone))) {
            errors.add("closes", "It has to end after it begins.");
        }
        return errors;
    }

    /// Of the checked form.
    Instant opensAt(ZoneId zone) {
        return Objects.requireNonNull(at(opens, zone));
    }

    Instant closesAt(ZoneId zone) {
        return Objects.requireNonNull(at(closes, zone));
    }

    int capRead() {
        return Integer.parseInt(text(cap));
    }

    int codesRead() {
        return text(codes).isEmpty() ? 0 : Integer.parseInt(text(codes));
    }

    private static @Nullable Instant at(@Nullable String typed, ZoneId zone) {
        try {
            return LocalDateTime.parse(text(typed)).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
