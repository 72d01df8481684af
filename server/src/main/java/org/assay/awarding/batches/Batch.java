package org.assay.awarding.batches;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.assay.awarding.BatchId;
import org.assay.awarding.sheets.Columns;
import org.assay.catalog.EntryVersion;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.jspecify.annotations.Nullable;

/// A table of people who are awarded one micro-credential.
///
/// @param name as whoever brought it calls it
/// @param header the names of its columns
/// @param remarks what the reader decided for itself
/// @param earnedOn the date for rows without one, or null
/// @param run null until somebody said that its rows are to be awarded
/// @param version grows with each change
record Batch(
        BatchId id,
        OrganizationId organization,
        EntryVersion entry,
        String name,
        State state,
        List<String> header,
        List<String> remarks,
        Columns columns,
        @Nullable LocalDate earnedOn,
        PersonId madeBy,
        Instant madeAt,
        @Nullable Run run,
        int version) {

    /// How far it is.
    enum State {
        /// Columns are being matched.
        MATCHING,
        /// Rows are being checked and mended.
        CHECKING,
        /// A second person has to release it.
        WAITING,
        /// It can be taken back until it is released by itself.
        HELD,
        /// Rows that are ready are being awarded.
        RUNNING,
        /// Held up by a person, who can let it go on.
        PAUSED,
        /// Every row that was ready is awarded. Rows that are mended later can be awarded too.
        DONE,
        /// Given up. What was awarded stays awarded.
        CANCELLED
    }

    /// That its rows are to be awarded.
    ///
    /// @param by who said so, and answers for the awards
    /// @param hold how long it can be taken back
    /// @param approvedBy the second person, or null where none was asked for
    /// @param releaseAt when it is released, or null while that is not known
    /// @param endedAt when it was done or given up, or null
    record Run(
            PersonId by,
            Instant at,
            Duration hold,
            @Nullable PersonId approvedBy,
            @Nullable Instant releaseAt,
            @Nullable Instant endedAt) {
        static Run begun(PersonId by, Instant at, Duration hold) {
            return new Run(by, at, hold, null, null, null);
        }

        Run approved(PersonId second) {
            return new Run(by, at, hold, second, releaseAt, endedAt);
        }

        Run releasedAt(Instant time) {
            return new Run(by, at, hold, approvedBy, time, endedAt);
        }

        Run ended(Instant time) {
            return new Run(by, at, hold, approvedBy, releaseAt, time);
        }
    }

    /// Whether rows can be mended.
    boolean isOpen() {
        return state == State.CHECKING || state == State.DONE;
    }

    Run begun() {
        if (run == null) throw new IllegalStateException("nobody has said that %s is to be awarded".formatted(id));
        return run;
    }

    Batch in(State next) {
        return in(next, run);
    }

    Batch in(State next, @Nullable Run then) {
        return new Batch(
                id, organization, entry, name, next, header, remarks, columns, earnedOn, madeBy, madeAt, then, version);
    }

    Batch matched(Columns chosen, @Nullable LocalDate date) {
        return new Batch(
                id,
                organization,
                entry,
                name,
                State.CHECKING,
                header,
                remarks,
                chosen,
                date,
                madeBy,
                madeAt,
                run,
                version);
    }
}
