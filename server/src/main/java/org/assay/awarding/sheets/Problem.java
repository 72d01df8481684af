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
        NAME_MISSING("no name"),
        NAME_TOO_LONG("name too long"),
        ADDRESS_MISSING("no address"),
        ADDRESS_MALFORMED("not an address"),
        ADDRESS_TWICE("twice in this table"),
        NAME_DIFFERS("one address, two names"),
        ALREADY_HELD("held already"),
        HELD_OTHERWISE("held already, under another name"),
        DATE_MISSING("no date"),
        DATE_MALFORMED("not a date"),
        DATE_TO_COME("date in the future"),
        DATE_LONG_AGO("date long ago"),
        SCORE_MISSING("no score"),
        SCORE_MALFORMED("not a score"),
        SCORE_TOO_LOW("below the pass mark"),
        EVIDENCE_MALFORMED("not a link"),
        TEXT_TOO_LONG("text too long"),
        LANGUAGE_UNKNOWN("unknown language"),
        FORMULA("a formula");

        private final String label;

        Code(String label) {
            this.label = label;
        }

        /// In a few words.
        public String label() {
            return label;
        }
    }
}
