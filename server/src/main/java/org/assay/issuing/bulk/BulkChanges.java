package org.assay.issuing.bulk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.assay.issuing.IssuedCredential.Cause;
import org.assay.issuing.bulk.BulkChange.Kind;
import org.assay.issuing.bulk.BulkChange.Line;
import org.assay.issuing.bulk.BulkChange.Outcome;
import org.assay.issuing.bulk.BulkChange.Progress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All changes to many credentials, and how far each is.
@Repository
@Transactional
class BulkChanges {
    private static final String SELECT = "select id, organization_id, kind, cause, reason, days, made_by, made_at,"
            + " undoes from issuing.bulk_change where ";
    private static final String LINE = "position, credential_id, number, outcome, words";
    /// A line that was taken so long ago fell out of somebody's hands.
    private static final Duration LOST = Duration.ofSeconds(60);

    private final JdbcClient jdbc;

    BulkChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<BulkChange> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(BulkChanges::row).optional();
    }

    /// What takes a change back; empty where nothing does.
    Optional<BulkChange> undoing(UUID id) {
        return jdbc.sql(SELECT + "undoes = ?").param(id).query(BulkChanges::row).optional();
    }

    /// Newest first.
    List<BulkChange> list(OrganizationId organization, int rows) {
        return jdbc.sql(SELECT + "organization_id = ? order by made_at desc, id limit ?")
                .params(organization.value(), rows)
                .query(BulkChanges::row)
                .list();
    }

    /// Keeps a change with its lines. False where another one takes the same change back already.
    boolean add(BulkChange change, List<Line> lines) {
        int added = jdbc.sql("insert into issuing.bulk_change (id, organization_id, kind, cause, reason, days, made_by,"
                        + " made_at, undoes) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(
                        change.id(),
                        change.organization().value(),
                        change.kind().name())
                .params(change.cause().name(), change.reason(), (int)
                        change.toReply().toDays())
                .params(Arrays.asList(change.by().value(), change.at().atOffset(ZoneOffset.UTC), change.undoes()))
                .update();
        if (added == 0) return false;
        for (var line : lines) add(change, line);
        return true;
    }

    private void add(BulkChange change, Line line) {
        jdbc.sql("insert into issuing.bulk_line (change_id, position, organization_id, credential_id, number)"
                        + " values (?, ?, ?, ?, ?)")
                .params(change.id(), line.position(), change.organization().value())
                .params(Arrays.asList(line.credential().value(), line.number()))
                .update();
    }

    /// The next line of an organization that waits, oldest change first, now in the hands of whoever asked.
    ///
    /// @param attempts how often it was taken, this time included
    record Taken(UUID change, Line line, int attempts) {}

    Optional<Taken> take(OrganizationId organization, Instant now) {
        return jdbc.sql(
                        "update issuing.bulk_line l set taken_at = :now, attempts = attempts + 1 from"
                                + " (select o.change_id, o.position from issuing.bulk_line o join issuing.bulk_change c"
                                + " on c.id = o.change_id where o.organization_id = :organization and o.done_at is null"
                                + " and (o.taken_at is null or o.taken_at < :lost) order by c.made_at, o.change_id, o.position"
                                + " limit 1 for update of o skip locked) as next"
                                + " where l.change_id = next.change_id and l.position = next.position"
                                + " returning l.change_id, l.attempts, l.position, l.credential_id, l.number, l.outcome, l.words")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("lost", now.minus(LOST).atOffset(ZoneOffset.UTC))
                .param("organization", organization.value())
                .query((row, number) ->
                        new Taken(row.getObject("change_id", UUID.class), line(row, number), row.getInt("attempts")))
                .optional();
    }

    /// @param number of the suspension that was made, or null
    void finish(Taken taken, Outcome outcome, @Nullable String words, @Nullable Integer number, Instant now) {
        jdbc.sql("update issuing.bulk_line set done_at = ?, outcome = ?, words = ?, number = coalesce(?, number)"
                        + " where change_id = ? and position = ? and done_at is null")
                .params(Arrays.asList(now.atOffset(ZoneOffset.UTC), outcome.name(), words, number))
                .params(taken.change(), taken.line().position())
                .update();
    }

    Progress progress(UUID id) {
        return jdbc.sql("select count(*), count(*) filter (where outcome = 'DONE'),"
                        + " count(*) filter (where outcome = 'UNCHANGED'), count(*) filter (where outcome = 'REFUSED'),"
                        + " min(done_at) from issuing.bulk_line where change_id = ?")
                .param(id)
                .query((row, _) ->
                        new Progress(row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), instant(row)))
                .single();
    }

    /// Lines with some outcome, in their order.
    List<Line> lines(UUID id, Outcome outcome, int rows) {
        return jdbc.sql("select " + LINE + " from issuing.bulk_line where change_id = ? and outcome = ?"
                        + " order by position limit ?")
                .params(id, outcome.name(), rows)
                .query(BulkChanges::line)
                .list();
    }

    private static @Nullable Instant instant(ResultSet row) throws SQLException {
        var at = row.getObject(5, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var outcome = row.getString("outcome");
        return new Line(
                row.getInt("position"),
                new CredentialId(row.getObject("credential_id", UUID.class)),
                row.getObject("number", Integer.class),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("words"));
    }

    private static BulkChange row(ResultSet row, int number) throws SQLException {
        return new BulkChange(
                row.getObject("id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                Cause.valueOf(row.getString("cause")),
                row.getString("reason"),
                Duration.ofDays(row.getInt("days")),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("undoes", UUID.class));
    }
}
