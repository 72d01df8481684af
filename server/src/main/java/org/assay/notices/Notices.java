package org.assay.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Everybody's notices: each seen by its person alone.
@Repository
@Transactional
public class Notices {
    private static final String SELECT = "select id, person_id, organization_id, key, reason, says, said_values, link,"
            + " at, read_at from notices.notice where ";
    private static final int MOST_COUNTED = 100;
    private final JdbcClient jdbc;
    private final Clock clock;

    Notices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Keeps a notice; false where its key was told already.
    ///
    /// @param digest whether it waits for the daily letter
    boolean add(Notice notice, boolean digest) {
        return jdbc.sql("insert into notices.notice (id, person_id, organization_id, key, reason, says, said_values,"
                                + " link, at, digest) values (?, ?, ?, ?, ?, ?, cast(? as text[]), ?, ?, ?)"
                                + " on conflict (person_id, key) do nothing")
                        .params(notice.id(), notice.person().value())
                        .param(
                                notice.organization() == null
                                        ? null
                                        : notice.organization().value())
                        .params(notice.key(), notice.reason().name(), notice.says())
                        .param(notice.values().toArray(String[]::new))
                        .params(notice.link(), now(), digest)
                        .update()
                == 1;
    }

    public Optional<Notice> find(UUID id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(Notices::row).optional();
    }

    Optional<Notice> byKey(PersonId person, String key) {
        return jdbc.sql(SELECT + "person_id = ? and key = ?")
                .params(person.value(), key)
                .query(Notices::row)
                .optional();
    }

    /// Somebody's notices, newest first: those before `before`, at most `rows`.
    ///
    /// @param unread only those that were not read
    public List<Notice> list(PersonId person, @Nullable UUID before, boolean unread, int rows) {
        return jdbc.sql(SELECT + "person_id = :person and (not :unread or read_at is null)"
                        + " and (cast(:before as uuid) is null or (at, id) <"
                        + " (select b.at, b.id from notices.notice b where b.id = :before))"
                        + " order by at desc, id desc limit :rows")
                .param("person", person.value())
                .param("unread", unread)
                .param("before", before)
                .param("rows", rows)
                .query(Notices::row)
                .list();
    }

    /// How many were not read, at most 100.
    public int unread(PersonId person) {
        return jdbc.sql("select count(*) from (select 1 from notices.notice where person_id = ? and read_at is null"
                        + " limit ?) few")
                .params(person.value(), MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    /// Marks one as read, and gives it. Harmless when repeated.
    public Notice read(PersonId person, UUID id) {
        jdbc.sql("update notices.notice set read_at = ? where id = ? and person_id = ? and read_at is null")
                .params(now(), id, person.value())
                .update();
        return find(id).orElseThrow(() -> Refusal.notFound("There is no such notice."));
    }

    public void readAll(PersonId person) {
        jdbc.sql("update notices.notice set read_at = ? where person_id = ? and read_at is null")
                .params(now(), person.value())
                .update();
    }

    /// Those for the daily letter that was ordered at `ordered`: told from then until it leaves, oldest first.
    List<Notice> digest(PersonId person, Instant ordered, int rows) {
        return jdbc.sql(SELECT + "person_id = ? and digest and at >= ? and at < ? order by at, id limit ?")
                .params(person.value())
                .params(
                        ordered.atOffset(ZoneOffset.UTC),
                        ordered.atOffset(ZoneOffset.UTC).plusHours(26))
                .param(rows)
                .query(Notices::row)
                .list();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }

    private static Notice row(ResultSet row, int number) throws SQLException {
        var organization = row.getObject("organization_id", UUID.class);
        var readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Notice(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("key"),
                Reason.valueOf(row.getString("reason")),
                row.getString("says"),
                List.of((String[]) row.getArray("said_values").getArray()),
                row.getString("link"),
                organization == null ? null : new OrganizationId(organization),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant());
    }
}
