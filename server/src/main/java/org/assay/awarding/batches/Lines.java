package org.assay.awarding.batches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assay.awarding.AwardId;
import org.assay.awarding.BatchId;
import org.assay.awarding.sheets.Field;
import org.assay.awarding.sheets.Problem;
import org.assay.awarding.sheets.Reading;
import org.assay.awarding.sheets.Sheet;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The rows of batches; whoever calls acts for the organization.
@Repository
@Transactional
class Lines {
    private static final int AT_ONCE = 500;
    private static final String SELECT =
            "select line, state, entered, earned, problems, award_id, trouble from awarding.batch_row";
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<Map<Field, String>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<Problem>> PROBLEMS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final JsonMapper json;
    private final Clock clock;

    Lines(JdbcClient jdbc, JdbcTemplate template, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.template = template;
        this.json = json;
        this.clock = clock;
    }

    /// Rows as they were brought.
    void add(Batch batch, List<Sheet.Row> rows) {
        template.batchUpdate(
                "insert into awarding.batch_row (batch_id, line, organization_id, cells, state)"
                        + " values (?, ?, ?, cast(? as jsonb), 'NEW')",
                rows,
                AT_ONCE,
                (statement, row) -> {
                    statement.setObject(1, batch.id().value());
                    statement.setInt(2, row.line());
                    statement.setObject(3, batch.organization().value());
                    statement.setString(4, json.writeValueAsString(row.cells()));
                });
    }

    /// As they were brought; none once the columns are matched.
    List<Sheet.Row> brought(BatchId batch) {
        return jdbc.sql(
                        "select line, cells from awarding.batch_row where batch_id = ? and cells is not null order by line")
                .param(batch.value())
                .query((row, _) -> new Sheet.Row(row.getInt(1), json.readValue(row.getString(2), TEXTS)))
                .list();
    }

    /// All of them, from the top.
    List<Line> list(BatchId batch) {
        return jdbc.sql(SELECT + " where batch_id = ? order by line")
                .param(batch.value())
                .query(this::row)
                .list();
    }

    /// Some of them, from the top.
    ///
    /// @param words part of a name or an address, or empty for all
    List<Line> list(BatchId batch, List<Line.State> states, String words, int from, int rows) {
        return jdbc.sql(SELECT + " where batch_id = :batch and state in (:states)"
                        + " and (strpos(lower(name), lower(:words)) > 0 or strpos(lower(address), lower(:words)) > 0)"
                        + " order by line offset :from limit :rows")
                .param("batch", batch.value())
                .param("states", states.stream().map(Enum::name).toList())
                .param("words", words)
                .param("from", from)
                .param("rows", rows)
                .query(this::row)
                .list();
    }

    /// Those below a row, from the top.
    List<Line> after(BatchId batch, int line, int rows) {
        return jdbc.sql(SELECT + " where batch_id = ? and line > ? order by line limit ?")
                .params(batch.value(), line, rows)
                .query(this::row)
                .list();
    }

    Line get(BatchId batch, int line) {
        return jdbc.sql(SELECT + " where batch_id = ? and line = ?")
                .params(batch.value(), line)
                .query(this::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such row."));
    }

    /// How many there are of each state.
    Map<Line.State, Integer> tally(BatchId batch) {
        var tally = new EnumMap<Line.State, Integer>(Line.State.class);
        jdbc.sql("select state, count(*) from awarding.batch_row where batch_id = ? group by state")
                .param(batch.value())
                .query(row -> {
                    tally.put(Line.State.valueOf(row.getString(1)), row.getInt(2));
                });
        return tally;
    }

    /// The next that are ready.
    List<Line> next(BatchId batch, int rows) {
        return list(batch, List.of(Line.State.READY), "", 0, rows);
    }

    /// Those that were awarded last, newest first.
    List<Line> latest(BatchId batch, int rows) {
        return jdbc.sql(SELECT
                        + " where batch_id = ? and settled_at is not null order by settled_at desc, line desc limit ?")
                .params(batch.value(), rows)
                .query(this::row)
                .list();
    }

    /// How many of those that are blocked are so for which cause.
    Map<Problem.Code, Integer> causes(BatchId batch) {
        var causes = new EnumMap<Problem.Code, Integer>(Problem.Code.class);
        jdbc.sql("select problem ->> 'code', count(*) from awarding.batch_row, jsonb_array_elements(problems) problem"
                        + " where batch_id = ? and state = 'BLOCKED' group by 1")
                .param(batch.value())
                .query(row -> {
                    causes.put(Problem.Code.valueOf(row.getString(1)), row.getInt(2));
                });
        return causes;
    }

    /// How many were settled since a time, and when the first of them was.
    Pace settled(BatchId batch, Instant since) {
        return jdbc.sql(
                        "select count(*), min(settled_at) from awarding.batch_row where batch_id = ? and settled_at > ?")
                .params(batch.value(), since.atOffset(ZoneOffset.UTC))
                .query((row, _) -> {
                    var first = row.getObject(2, OffsetDateTime.class);
                    return new Pace(row.getInt(1), first == null ? since : first.toInstant());
                })
                .single();
    }

    /// @param rows that were settled since `first`
    record Pace(int rows, Instant first) {}

    /// Keeps what was made of rows; what they were brought as is forgotten.
    void save(BatchId batch, List<Line> lines) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        template.batchUpdate(
                "update awarding.batch_row set state = ?, cells = null, entered = cast(? as jsonb), earned = cast(? as jsonb),"
                        + " problems = cast(? as jsonb), name = ?, address = ?, award_id = ?, trouble = ?, settled_at = ?"
                        + " where batch_id = ? and line = ?",
                lines,
                AT_ONCE,
                (statement, line) -> {
                    statement.setString(1, line.state().name());
                    statement.setString(2, json.writeValueAsString(line.entered()));
                    statement.setString(3, line.earned() == null ? null : json.writeValueAsString(line.earned()));
                    statement.setString(4, json.writeValueAsString(line.problems()));
                    statement.setString(5, line.name());
                    statement.setString(6, line.value(Field.ADDRESS));
                    statement.setObject(
                            7, line.award() == null ? null : line.award().value());
                    statement.setString(8, line.trouble());
                    statement.setObject(9, line.isSettled() ? now : null);
                    statement.setObject(10, batch.value());
                    statement.setInt(11, line.line());
                });
    }

    private Line row(ResultSet row, int number) throws SQLException {
        var earned = row.getString("earned");
        var problems = row.getString("problems");
        var entered = row.getString("entered");
        var award = row.getObject("award_id", UUID.class);
        return new Line(
                row.getInt("line"),
                Line.State.valueOf(row.getString("state")),
                entered == null ? Map.of() : json.readValue(entered, VALUES),
                earned(earned),
                problems == null ? List.of() : json.readValue(problems, PROBLEMS),
                award == null ? null : new AwardId(award),
                row.getString("trouble"));
    }

    private Reading.@Nullable Earned earned(@Nullable String text) {
        return text == null ? null : json.readValue(text, Reading.Earned.class);
    }
}
