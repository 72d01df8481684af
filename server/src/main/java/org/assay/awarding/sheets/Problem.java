package org.assay.awarding.sheets;

import org.jspecify.annotations.Nullable;

/// What is in the way of a row.
///
/// @param field where to mend it
/// @param code the same for the same cause
/// @param sentence what is wrong and what to do, for whoever brought the table
/// @param suggestion the value that most likely was meant, or null
public record Problem(
        Field field, Code code, String sentence, @Nullable String suggestion) {
    /// The causes there are.
    public enum Code {
        NAME_MISSING,
        NAME_TOO_LONG,
        ADDRESS_MISSING,
        ADDRESS_MALFORMED,
        ADDRESS_TWICE,
        NAME_DIFFERS,
        ALREADY_HELD,
        DATE_MISSING,
        DATE_MALFORMED,
        DATE_TO_COME,
        DATE_LONG_AGO,
        SCORE_MISSING,
        SCORE_MALFORMED,
        SCORE_TOO_LOW,
        EVIDENCE_MALFORMED,
        TEXT_TOO_LONG,
        LANGUAGE_UNKNOWN
    }
}
