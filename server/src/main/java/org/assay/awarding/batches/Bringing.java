package org.assay.awarding.batches;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.assay.awarding.BatchId;
import org.assay.awarding.sheets.Columns;
import org.assay.awarding.sheets.Field;
import org.assay.awarding.sheets.Sheet;
import org.assay.catalog.EntryVersion;
import org.assay.catalog.PublishedEntries;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Takes a table from its upload to the moment when its rows can be awarded. Whoever calls acts for the organization.
@Service
@Transactional
public class Bringing {
    /// The column of a downloaded table that numbers its rows.
    static final String ROW = "Row";

    private static final int MAX_ENTERED = 4_000;

    private final Batches batches;
    private final Lines lines;
    private final ColumnMemory memory;
    private final Checking checking;
    private final PublishedEntries entries;
    private final Clock clock;

    // More than five: it is every step before the first award.
    Bringing(
            Batches batches,
            Lines lines,
            ColumnMemory memory,
            Checking checking,
            PublishedEntries entries,
            Clock clock) {
        this.batches = batches;
        this.lines = lines;
        this.memory = memory;
        this.checking = checking;
        this.entries = entries;
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
                BatchId.random(),
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
    public void mend(BatchId id, int number, Map<Field, String> typed) {
        var batch = open(id);
        lines.save(id, List.of(mended(lines.get(id, number), typed)));
        checkAgain(batch);
    }

    /// Puts the values of a mended table into the rows that its first column numbers, and checks all of them again.
    /// All of it is taken, or nothing.
    ///
    /// @return how many rows it mended; those that were awarded meanwhile are passed over
    public int mend(BatchId id, Sheet sheet) {
        var batch = open(id);
        var column = numbers(sheet);
        var columns = Columns.guess(sheet);
        var rows = lines.list(id).stream().collect(Collectors.toMap(Line::line, Function.identity()));
        var changed = new ArrayList<Line>();
        for (var row : sheet.rows()) {
            var line = rows.get(number(row.cells().get(column), row.line()));
            if (line == null)
                throw Refusal.malformed("Line %d names row %s, and this table has no such row."
                        .formatted(row.line(), row.cells().get(column)));
            if (line.state() != Line.State.AWARDED) changed.add(mended(line, typed(columns, row)));
        }
        lines.save(id, changed);
        checkAgain(batch);
        return changed.size();
    }

    /// Every value of a row, the blank ones too.
    private static Map<Field, String> typed(Columns columns, Sheet.Row row) {
        var typed = new HashMap<Field, String>();
        for (var column = 0; column < row.cells().size(); column++) {
            var field = columns.fields().get(column);
            if (field != null) typed.put(field, row.cells().get(column));
        }
        return typed;
    }

    private static int numbers(Sheet sheet) {
        for (var column = 0; column < sheet.header().size(); column++)
            if (sheet.header().get(column).equalsIgnoreCase(ROW)) return column;
        throw Refusal.malformed("The file has no column “Row”. Mend the file that was downloaded here.");
    }

    private static int number(String text, int line) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException none) {
            throw Refusal.malformed("Line %d has no number of a row, but “%s”.".formatted(line, text));
        }
    }

    private static Line mended(Line line, Map<Field, String> typed) {
        if (line.state() == Line.State.AWARDED) throw Refusal.conflict("This row is awarded already.");
        var values = new HashMap<>(line.entered());
        typed.forEach((field, value) -> {
            var text = value.strip();
            if (text.isEmpty()) values.remove(field);
            else values.put(field, text.substring(0, Math.min(text.length(), MAX_ENTERED)));
        });
        if (!typed.getOrDefault(Field.NAME, "").isBlank()) {
            values.remove(Field.GIVEN_NAME);
            values.remove(Field.FAMILY_NAME);
        }
        return line.entering(values);
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

    /// The table with every row checked once more.
    Batch checked(BatchId id) {
        var batch = open(id);
        checkAgain(batch);
        return batch;
    }

    /// What a table is called.
    public String name(BatchId id) {
        return batches.get(id).name();
    }

    /// Forgets a table of which nothing was awarded.
    void discard(BatchId id) {
        var batch = batches.get(id);
        if (lines.tally(id).containsKey(Line.State.AWARDED) || batch.state() == Batch.State.RUNNING)
            throw Refusal.conflict("Some of its rows are awarded, so the table stays.");
        if (batch.state() == Batch.State.WAITING || batch.state() == Batch.State.HELD)
            throw Refusal.conflict("It is about to be issued. Take it back first.");
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
