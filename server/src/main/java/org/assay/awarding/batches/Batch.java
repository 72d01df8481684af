package org.assay.awarding.batches;

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
/// @param startedBy who said that the rows are to be awarded, or null
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
        @Nullable PersonId startedBy,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        int version) {

    /// How far it is.
    enum State {
        /// Columns are being matched.
        MATCHING,
        /// Rows are being checked and mended.
        CHECKING,
        /// Rows that are ready are being awarded.
        RUNNING,
        /// Held up by a person, who can let it go on.
        PAUSED,
        /// Every row that was ready is awarded. Rows that are mended later can be awarded too.
        DONE,
        /// Given up. What was awarded stays awarded.
        CANCELLED
    }

    boolean isOpen() {
        return state == State.CHECKING || state == State.DONE;
    }

    Batch in(State next) {
        return new Batch(
                id,
                organization,
                entry,
                name,
                next,
                header,
                remarks,
                columns,
                earnedOn,
                madeBy,
                madeAt,
                startedBy,
                startedAt,
                endedAt,
                version);
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
                startedBy,
                startedAt,
                endedAt,
                version);
    }

    Batch started(PersonId by, Instant at) {
        return new Batch(
                id,
                organization,
                entry,
                name,
                State.RUNNING,
                header,
                remarks,
                columns,
                earnedOn,
                madeBy,
                madeAt,
                by,
                at,
                null,
                version);
    }

    Batch ended(State how, Instant at) {
        return new Batch(
                id,
                organization,
                entry,
                name,
                how,
                header,
                remarks,
                columns,
                earnedOn,
                madeBy,
                madeAt,
                startedBy,
                startedAt,
                at,
                version);
    }
}
