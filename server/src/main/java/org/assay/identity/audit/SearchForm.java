package org.assay.identity.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import org.assay.web.Form;
import org.assay.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// What to look for in the log.
///
/// @param who a part of a member's name, or a person's id
/// @param words in what was done, to what, or the details
/// @param from the first day, UTC, as `2026-03-02`
/// @param until the last day
/// @param before an entry's number: those below it
public record SearchForm(
        @Nullable String who,
        @Nullable String words,
        @Nullable String from,
        @Nullable String until,
        @Nullable String before)
        implements Form {

    FormErrors check() {
        var errors = new FormErrors().atMost("who", who, 200).atMost("words", words, 200);
        if (!isDay(from)) errors.add("from", "Enter a day like 2026-03-02.");
        if (!isDay(until)) errors.add("until", "Enter a day like 2026-03-02.");
        return errors;
    }

    public boolean isEmpty() {
        return text(who) == null && text(words) == null && text(from) == null && text(until) == null;
    }

    @Nullable
    Instant first() {
        var day = text(from);
        return day == null
                ? null
                : LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Nullable
    Instant end() {
        var day = text(until);
        return day == null
                ? null
                : LocalDate.parse(day).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    long start() {
        return before != null && before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
    }

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /// The same search as the query of an address, without a place in the list.
    public String query() {
        var fields = new LinkedHashMap<String, @Nullable String>();
        fields.put("who", text(who));
        fields.put("words", text(words));
        fields.put("from", text(from));
        fields.put("until", text(until));
        return fields.entrySet().stream()
                .filter(each -> each.getValue() != null)
                .map(each -> each.getKey() + "="
                        + URLEncoder.encode(String.valueOf(each.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static boolean isDay(@Nullable String typed) {
        var day = text(typed);
        if (day == null) return true;
        try {
            return day.length() == 10 && LocalDate.parse(day).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
