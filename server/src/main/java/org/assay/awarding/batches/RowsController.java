package org.assay.awarding.batches;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.assay.awarding.BatchId;
import org.assay.awarding.sheets.Field;
import org.assay.awarding.sheets.Problem;
import org.assay.awarding.sheets.SafeTable;
import org.assay.awarding.sheets.SheetReader;
import org.assay.catalog.PublishedEntries;
import org.assay.shared.Refusal;
import org.assay.web.Allows;
import org.assay.web.Page;
import org.assay.web.Permission;
import org.assay.web.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
class RowsController {
    private static final int ROWS = 100;
    private static final Map<String, List<Line.State>> KINDS = Map.of(
            "blocked", List.of(Line.State.BLOCKED, Line.State.FAILED),
            "ready", List.of(Line.State.READY),
            "out", List.of(Line.State.LEFT_OUT),
            "awarded", List.of(Line.State.AWARDED));

    private final Batches batches;
    private final Lines lines;
    private final Bringing bringing;
    private final Checking checking;
    private final Rules rules;
    private final PublishedEntries published;

    // More than five: a page of rows says what is wrong with them and who may let them go.
    RowsController(
            Batches batches,
            Lines lines,
            Bringing bringing,
            Checking checking,
            Rules rules,
            PublishedEntries published) {
        this.batches = batches;
        this.lines = lines;
        this.bringing = bringing;
        this.checking = checking;
        this.rules = rules;
        this.published = published;
    }

    @Allows({Permission.ISSUE_CREDENTIALS, Permission.APPROVE_AWARDS})
    @GetMapping("/batches/{batch}/rows")
    Page index(
            @PathVariable BatchId batch,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(required = false) @Nullable Integer row) {
        var found = batches.get(batch);
        if (found.state() == Batch.State.MATCHING)
            throw Refusal.conflict("Match the columns of this table first.")
                    .leadingTo("To the columns", BatchesController.path(found));
        var tally = tally(batch);
        var shown = KINDS.containsKey(show) ? show : tally.getOrDefault("blocked", 0) > 0 ? "blocked" : "ready";
        var some =
                lines.list(batch, Objects.requireNonNull(KINDS.get(shown)), words.strip(), Math.max(0, from), ROWS + 1);
        var rule = rules.of(found.organization());
        var definition = published.get(found.entry()).definition();
        return new RowsPage(
                "/batches/" + batch,
                found.name(),
                definition.title(),
                found.entry().path(),
                definition.validityMonths(),
                shown,
                words,
                some.stream().limit(ROWS).map(RowsController::row).toList(),
                tally,
                row == null ? null : row(lines.get(batch, row)),
                checking.isScored(found.entry()),
                causes(batch),
                found.isOpen(),
                rule.asksForSecond(tally.getOrDefault("ready", 0)),
                rule.hold(),
                some.size() > ROWS ? Math.max(0, from) + ROWS : null);
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches/{batch}/rows/{row}")
    Redirect update(@PathVariable BatchId batch, @PathVariable int row, @RequestParam Map<String, String> typed) {
        var values = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values())
            if (typed.containsKey(field.name())) values.put(field, typed.get(field.name()));
        bringing.mend(batch, row, values);
        return Redirect.to("/batches/" + batch + "/rows").saying("Row %d is mended.".formatted(row));
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches/{batch}/leaving")
    Redirect createLeaving(@PathVariable BatchId batch, @RequestParam(required = false) @Nullable List<Integer> rows) {
        bringing.leaveOut(batch, chosen(batch, rows), true);
        return Redirect.to("/batches/" + batch + "/rows")
                .saying("Left out. They stand under “Left out”, and can be taken in again.");
    }

    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches/{batch}/returning")
    Redirect createReturning(
            @PathVariable BatchId batch, @RequestParam(required = false) @Nullable List<Integer> rows) {
        bringing.leaveOut(batch, chosen(batch, rows), false);
        return Redirect.to("/batches/" + batch + "/rows").saying("Taken in again.");
    }

    /// What needs somebody, to be mended in an office program and brought again.
    @Allows(Permission.ISSUE_CREDENTIALS)
    @GetMapping("/batches/{batch}/problems.csv")
    ResponseEntity<String> showProblems(@PathVariable BatchId batch) {
        batches.get(batch);
        var found = lines.list(batch, Objects.requireNonNull(KINDS.get("blocked")), "", 0, Integer.MAX_VALUE);
        var fields = found.stream()
                .flatMap(line -> line.entered().keySet().stream())
                .distinct()
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
        for (var field : List.of(Field.SCORE, Field.REASON, Field.EARNED))
            if (!fields.contains(field) && found.stream().anyMatch(line -> line.problem(field) != null))
                fields.add(field);
        var header = new ArrayList<>(List.of(Bringing.ROW));
        fields.forEach(field -> header.add(field.label()));
        header.add("What to mend");
        var rows = new ArrayList<List<String>>(List.of(header));
        found.forEach(line -> rows.add(problem(line, fields)));
        return BatchesController.file("problems.csv", SafeTable.write(rows));
    }

    /// The same table, mended.
    @Allows(Permission.ISSUE_CREDENTIALS)
    @PostMapping("/batches/{batch}/mending")
    Redirect createMending(@PathVariable BatchId batch, @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        batches.get(batch);
        if (file == null || file.isEmpty()) throw Refusal.malformed("Choose the file that you mended.");
        var mended = bringing.mend(batch, SheetReader.read(file.getBytes()));
        return Redirect.to("/batches/" + batch + "/rows").saying("%,d rows are read anew.".formatted(mended));
    }

    private static List<String> problem(Line line, List<Field> fields) {
        var cells = new ArrayList<>(List.of(String.valueOf(line.line())));
        fields.forEach(field -> cells.add(line.value(field)));
        cells.add(mending(line));
        return cells;
    }

    private static String mending(Line line) {
        return line.trouble() == null
                ? line.problems().stream().map(Problem::sentence).collect(Collectors.joining(" "))
                : line.trouble();
    }

    private Map<String, Integer> causes(BatchId batch) {
        var causes = new LinkedHashMap<String, Integer>();
        lines.causes(batch).forEach((code, rows) -> causes.put(code.label(), rows));
        return causes;
    }

    private Map<String, Integer> tally(BatchId batch) {
        var counted = lines.tally(batch);
        var tally = new LinkedHashMap<String, Integer>();
        KINDS.forEach((kind, states) -> tally.put(
                kind,
                states.stream()
                        .mapToInt(state -> counted.getOrDefault(state, 0))
                        .sum()));
        return tally;
    }

    private List<Integer> chosen(BatchId batch, @Nullable List<Integer> rows) {
        batches.get(batch);
        if (rows == null || rows.isEmpty()) throw Refusal.malformed("Choose a row first.");
        return rows;
    }

    static RowsPage.Row row(Line line) {
        return new RowsPage.Row(
                line.line(),
                line.name(),
                line.value(Field.ADDRESS),
                line.earned() == null
                        ? line.value(Field.EARNED)
                        : line.earned().on().toString(),
                line.value(Field.SCORE),
                line.problems().stream()
                        .map(problem ->
                                new RowsPage.Fault(problem.field().name(), problem.sentence(), problem.suggestion()))
                        .toList(),
                values(line),
                line.award() == null ? null : "/awards/" + line.award(),
                line.trouble());
    }

    /// What it has, and what it lacks.
    private static List<RowsPage.Value> values(Line line) {
        var values = new ArrayList<RowsPage.Value>();
        for (var field : Field.values())
            if (line.entered().containsKey(field) || line.problem(field) != null || field == Field.REASON)
                values.add(new RowsPage.Value(field.name(), field.label(), line.value(field)));
        return values;
    }
}
