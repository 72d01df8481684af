package org.assay.awarding.batches;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.assay.awarding.BatchId;
import org.assay.awarding.sheets.Columns;
import org.assay.awarding.sheets.Field;
import org.assay.awarding.sheets.Sheet;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Acting;
import org.assay.identity.AuditLog;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a table from its upload to the moment when its rows are to be awarded, and holds it up or gives it up. Whoever
/// calls acts for the organization.
@Service
@Transactional
public class Bringing {
    private static final int MAX_ENTERED = 4_000;

    private final Batches batches;
    private final Lines lines;
    private final ColumnMemory memory;
    private final Checking checking;
    private final PublishedEntries entries;
    private final AuditLog audit;
    private final Clock clock;

    // More than five: it is every step before the first award.
    Bringing(
            Batches batches,
            Lines lines,
            ColumnMemory memory,
            Checking checking,
            PublishedEntries entries,
            AuditLog audit,
            Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.memory = memory;
        this.checking = checking;
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
    }

    /// Keeps a table; its columns are matched as well as can be told.
    ///
    /// @param name at most 200 characters
    public BatchId bring(EntryVersion version, String name, Sheet sheet, PersonId by) {
        var entry = entries.get(version);
        if (!entry.organization().equals(own())) throw Refusal.notFound("There is no such micro-credential.");
        var columns = memory.recall(entry.organization(), sheet.header(), Columns.guess(sheet));
        var batch = new Batch(
                new BatchId(java.util.UUID.randomUUID()),
                entry.organization(),
                version,
                name.strip(),
                Batch.State.MATCHING,
                sheet.header(),
                sheet.remarks(),
                columns,
                null,
                by,
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                null,
                null,
                null,
                1);
        batches.add(batch);
        lines.add(batch, sheet.rows());
        return batch.id();
    }

    /// Says which column is what, and checks all rows. What is left out is forgotten.
    public void match(BatchId id, Columns columns, @Nullable LocalDate earnedOn, boolean isRemembered) {
        var batch = in(id, Batch.State.MATCHING);
        var matched = batch.matched(columns, earnedOn);
        var found = lines.brought(id).stream()
                .map(row ->
                        new Line(row.line(), Line.State.NEW, columns.values(row.cells()), null, List.of(), null, null))
                .toList();
        if (isRemembered) memory.remember(batch.organization(), batch.header(), columns);
        lines.save(id, checking.changed(matched, found));
        batches.save(matched);
    }

    /// Puts other values into a row, and checks all of them again.
    ///
    /// @param typed an empty text takes the value away
    void mend(BatchId id, int number, Map<Field, String> typed) {
        var batch = open(id);
        var line = lines.get(id, number);
        if (line.state() == Line.State.AWARDED) throw Refusal.conflict("This row is awarded already.");
        var values = new HashMap<>(line.entered());
        typed.forEach((field, value) -> {
            var text = value.strip();
            if (text.isEmpty()) values.remove(field);
            else values.put(field, text.substring(0, Math.min(text.length(), MAX_ENTERED)));
        });
        if (typed.containsKey(Field.NAME)) {
            values.remove(Field.GIVEN_NAME);
            values.remove(Field.FAMILY_NAME);
        }
        lines.save(id, List.of(line.entering(values)));
        checkAgain(batch);
    }

    /// Leaves rows out, or takes them in again.
    void leaveOut(BatchId id, List<Integer> numbers, boolean isOut) {
        var batch = open(id);
        var changed = new ArrayList<Line>();
        for (var number : numbers) {
            var line = lines.get(id, number);
            if (line.state() != Line.State.AWARDED) changed.add(line.in(isOut ? Line.State.LEFT_OUT : Line.State.NEW));
        }
        lines.save(id, changed);
        checkAgain(batch);
    }

    /// Has the rows awarded that are ready.
    void start(BatchId id, PersonId by) {
        var batch = open(id);
        checkAgain(batch);
        int ready = lines.tally(id).getOrDefault(Line.State.READY, 0);
        if (ready == 0) throw Refusal.conflict("No row is ready. Mend one first.");
        batches.save(batch.started(by, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        audit.record(batch.organization(), "started batch", id, Map.of("rows", ready, "name", batch.name()));
    }

    void pause(BatchId id) {
        batches.save(in(id, Batch.State.RUNNING).in(Batch.State.PAUSED));
    }

    void resume(BatchId id) {
        batches.save(in(id, Batch.State.PAUSED).in(Batch.State.RUNNING));
    }

    /// Gives up what is not awarded yet.
    void cancel(BatchId id) {
        var batch = batches.get(id);
        if (batch.state() != Batch.State.RUNNING && batch.state() != Batch.State.PAUSED)
            throw Refusal.conflict("This table is not being awarded.");
        batches.save(batch.ended(Batch.State.CANCELLED, clock.instant().truncatedTo(ChronoUnit.SECONDS)));
        audit.record(batch.organization(), "cancelled batch", id, Map.of("name", batch.name()));
    }

    /// Forgets a table of which nothing was awarded.
    void discard(BatchId id) {
        var batch = batches.get(id);
        if (lines.tally(id).containsKey(Line.State.AWARDED) || batch.state() == Batch.State.RUNNING)
            throw Refusal.conflict("Some of its rows are awarded, so the table stays.");
        batches.delete(id);
    }

    private void checkAgain(Batch batch) {
        lines.save(batch.id(), checking.changed(batch, lines.list(batch.id())));
    }

    private Batch in(BatchId id, Batch.State state) {
        var batch = batches.get(id);
        if (batch.state() == state) return batch;
        throw Refusal.conflict("This table has moved on. Look at it again.");
    }

    private Batch open(BatchId id) {
        var batch = batches.get(id);
        if (batch.isOpen()) return batch;
        throw Refusal.conflict("This table has moved on. Look at it again.");
    }

    private static OrganizationId own() {
        return Objects.requireNonNull(Acting.now().organization(), "whoever brings a table acts for an organization");
    }
}
