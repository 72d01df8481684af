package org.assay.credential.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/// A time with its zone, as credentials write it.
///
/// @spec https://www.w3.org/TR/vc-data-model-2.0/ VC Data Model 2.0, "Representing Time"
public final class DateTimeStamp {
    private static final Pattern SYNTAX = Pattern.compile(
            "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");

    private DateTimeStamp() {}

    /// @throws IllegalArgumentException if the text is not a date and time with a zone
    public static Instant parse(String text) {
        if (!SYNTAX.matcher(text).matches()) throw new IllegalArgumentException("not a time with a zone: " + text);
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException impossible) {
            throw new IllegalArgumentException("no such time: " + text, impossible);
        }
    }
}
