package org.assay.learning.offline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a device is told about the entries it sent.
///
/// @param next the sequence to send from
/// @param lines one for each entry sent, in the order of the journal
/// @param brokenAt the entry from which on the chain does not hold, or null; the device then begins another journal
record Receipt(int next, List<Line> lines, @Nullable Integer brokenAt) {

    /// What became of an entry. Each is stored, whatever became of it.
    enum Outcome {
        /// It counts as if it had been done online.
        KEPT,
        /// Something else was there by then; both are kept.
        CHANGED,
        /// It has no effect.
        DROPPED,
        /// It stands behind a break of the chain and has no effect.
        UNVERIFIED
    }

    /// @param reason a sentence; empty where it was kept
    record Line(int sequence, Outcome outcome, String reason) {}

    /// What became of an entry, and the version of the draft that it made.
    record Effect(Outcome outcome, String reason, @Nullable Integer draftVersion) {
        static final Effect KEPT = new Effect(Outcome.KEPT, "", null);

        static Effect changed(String reason) {
            return new Effect(Outcome.CHANGED, reason, null);
        }

        static Effect dropped(String reason) {
            return new Effect(Outcome.DROPPED, reason, null);
        }

        Line line(Entry entry) {
            return new Line(entry.sequence(), outcome, reason);
        }
    }
}
