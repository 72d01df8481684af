package org.assay.awarding.batches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.awarding.BatchId;
import org.assay.awarding.sheets.Columns;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The batches of an organization; whoever calls acts for it.
@Repository
@Transactional
class Batches {
    private static final String SELECT =
            "select id, organization_id, entry_id, entry_version, name, state, header, remarks,"
                    + " columns, earned_on, made_by, made_at, started_by, started_at, hold_minutes, approved_by, release_at,"
                    + " ended_at, version from awarding.batch";
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Batches(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Batch get(BatchId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("There is no such table."));
    }

    Optional<Batch> find(BatchId id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id.value())
                .query(this::row)
                .optional();
    }

    /// Newest first.
    List<Batch> list(OrganizationId organization, int from, int rows) {
        return jdbc.sql(SELECT + " where organization_id = ? order by made_at desc, id offset ? limit ?")
                .params(organization.value(), from, rows)
                .query(this::row)
                .list();
    }

    /// One that is to be worked on, the one first that waits longest, which nobody else is working on; held until the
    /// transaction ends.
    Optional<Batch> holdRunning(OrganizationId organization, Instant now) {
        return jdbc.sql(SELECT + " where organization_id = ?"
                        + " and (state = 'RUNNING' or state = 'HELD' and release_at <= ?) order by started_at limit 1"
                        + " for update skip locked")
                .params(organization.value(), now.atOffset(ZoneOffset.UTC))
                .query(this::row)
                .optional();
    }

    void add(Batch batch) {
        jdbc.sql(
                        "insert into awarding.batch (id, organization_id, entry_id, entry_version, name, state, header, remarks,"
                                + " columns, earned_on, made_by, made_at) values (?, ?, ?, ?, ?, ?, cast(? as jsonb),"
                                + " cast(? as jsonb), cast(? as jsonb), ?, ?, ?)")
                .params(batch.id().value(), batch.organization().value())
                .params(
                        batch.entry().entry().value(),
                        batch.entry().number(),
                        batch.name(),
                        batch.state().name())
                .params(json.writeValueAsString(batch.header()), json.writeValueAsString(batch.remarks()))
                .params(json.writeValueAsString(batch.columns()))
                .param(batch.earnedOn())
                .params(batch.madeBy().value(), batch.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// @throws Refusal if somebody changed it meanwhile
    void save(Batch batch) {
        var run = batch.run();
        var changed = jdbc.sql("update awarding.batch set state = ?, columns = cast(? as jsonb), earned_on = ?,"
                        + " started_by = ?, started_at = ?, hold_minutes = ?, approved_by = ?, release_at = ?,"
                        + " ended_at = ?, version = version + 1 where id = ? and version = ?")
                .params(batch.state().name(), json.writeValueAsString(batch.columns()))
                .param(batch.earnedOn())
                .param(run == null ? null : run.by().value())
                .param(run == null ? null : at(run.at()))
                .param(run == null ? 0 : (int) run.hold().toMinutes())
                .param(
                        run == null || run.approvedBy() == null
                                ? null
                                : run.approvedBy().value())
                .param(run == null ? null : at(run.releaseAt()))
                .param(run == null ? null : at(run.endedAt()))
                .params(batch.id().value(), batch.version())
                .update();
        if (changed == 0) throw Refusal.conflict("Somebody else just changed this table. Look at it again.");
    }

    void delete(BatchId id) {
        jdbc.sql("delete from awarding.batch where id = ?").param(id.value()).update();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private Batch row(ResultSet row, int number) throws SQLException {
        return new Batch(
                new BatchId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new EntryVersion(new EntryId(row.getObject("entry_id", UUID.class)), row.getInt("entry_version")),
                row.getString("name"),
                Batch.State.valueOf(row.getString("state")),
                json.readValue(row.getString("header"), TEXTS),
                json.readValue(row.getString("remarks"), TEXTS),
                json.readValue(row.getString("columns"), Columns.class),
                row.getObject("earned_on", LocalDate.class),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                run(row),
                row.getInt("version"));
    }

    private static Batch.@Nullable Run run(ResultSet row) throws SQLException {
        var by = row.getObject("started_by", UUID.class);
        if (by == null) return null;
        var second = row.getObject("approved_by", UUID.class);
        return new Batch.Run(
                new PersonId(by),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                Duration.ofMinutes(row.getInt("hold_minutes")),
                second == null ? null : new PersonId(second),
                instant(row, "release_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
