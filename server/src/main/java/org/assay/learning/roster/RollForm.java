package org.assay.learning.roster;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.assay.learning.EnrolmentId;
import org.assay.learning.attendance.RollCall;
import org.assay.learning.attendance.Standing;
import org.assay.learning.live.LiveSession.Span;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// What a presenter says about those who are ticked.
///
/// @param people ids of enrolments
/// @param standing name of a [Standing]
/// @param from since when they were there, as `18:20` on the session's clock; empty for the start
/// @param until when they left; empty for the end
public record RollForm(
        @Nullable List<String> people,
        @Nullable String standing,
        @Nullable String from,
        @Nullable String until,
        @Nullable String reason)
        implements Form {
    private static final List<String> SAYABLE = List.of("PRESENT", "LATE", "EXCUSED", "ABSENT");

    static RollForm empty() {
        return new RollForm(null, null, null, null, null);
    }

    FormErrors check(Span span) {
        var errors = new FormErrors().atMost("reason", reason, 500);
        if (chosen().isEmpty()) errors.add("people", "Tick at least one person.");
        if (!SAYABLE.contains(text(standing))) errors.add("standing", "Choose what they were.");
        if (isWrong(from)) errors.add("from", "Enter a time like 18:20, or leave it empty.");
        if (isWrong(until)) errors.add("until", "Enter a time like 19:20, or leave it empty.");
        if (errors.isEmpty() && isBackwards(span)) errors.add("until", "They cannot leave before they came.");
        return errors;
    }

    private boolean isBackwards(Span span) {
        var began = time(from, span);
        var left = time(until, span);
        return left != null && left.isBefore(began == null ? span.start() : began);
    }

    List<EnrolmentId> chosen() {
        return Objects.requireNonNullElse(people, List.<String>of()).stream()
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .map(EnrolmentId::of)
                .distinct()
                .toList();
    }

    RollCall.Word word(Span span) {
        return new RollCall.Word(
                Standing.valueOf(text(standing)),
                time(from, span),
                time(until, span),
                text(reason).isEmpty() ? null : text(reason));
    }

    /// The instant at which the session's clock shows this time: the first one from an hour before the start on.
    private static @Nullable Instant time(@Nullable String typed, Span span) {
        if (text(typed).isEmpty()) return null;
        var from = span.start().minusSeconds(3600).atZone(span.zone());
        var same = from.with(LocalTime.parse(text(typed)));
        return (same.isBefore(from) ? same.plusDays(1) : same).toInstant();
    }

    private static boolean isWrong(@Nullable String typed) {
        if (text(typed).isEmpty()) return false;
        try {
            LocalTime.parse(text(typed));
            return false;
        } catch (DateTimeException e) {
            return true;
        }
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
