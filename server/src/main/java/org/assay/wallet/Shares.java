package org.assay.wallet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.PersonId;
import org.assay.wallet.Share.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All shares: seen by their owner, and one of them by whoever bears its secret until it is withdrawn.
@Repository
@Transactional
class Shares {
    private static final String SELECT =
            "select id, holding_id, kind, token, shared_at, ends_at, withdrawn_at, openings"
                    + " from wallet.share where ";
    private final JdbcClient jdbc;

    Shares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param token the last part of the path
    /// @param hash opens the row to whoever bears it
    void add(Share share, PersonId person, String token, String hash) {
        jdbc.sql("insert into wallet.share (id, holding_id, person_id, kind, token, token_hash, shared_at, ends_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(share.id().value(), share.holding().value(), person.value())
                .params(share.kind().name(), token, hash)
                .params(
                        share.sharedAt().atOffset(ZoneOffset.UTC),
                        share.endsAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Share> find(ShareId id) {
        return jdbc.sql(SELECT + "id = ?").param(id.value()).query(Shares::row).optional();
    }

    Optional<Share> find(String hash) {
        return jdbc.sql(SELECT + "token_hash = ? and withdrawn_at is null")
                .param(hash)
                .query(Shares::row)
                .optional();
    }

    /// Shares of a holding that were not withdrawn, newest first.
    List<Share> of(HoldingId holding) {
        return jdbc.sql(SELECT + "holding_id = ? and withdrawn_at is null order by shared_at desc, id")
                .param(holding.value())
                .query(Shares::row)
                .list();
    }

    void withdraw(ShareId id, Instant at) {
        jdbc.sql("update wallet.share set withdrawn_at = ? where id = ? and withdrawn_at is null")
                .params(at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    void count(ShareId id) {
        jdbc.sql("update wallet.share set openings = openings + 1 where id = ?")
                .param(id.value())
                .update();
    }

    private static Share row(ResultSet row, int number) throws SQLException {
        var kind = Kind.valueOf(row.getString("kind"));
        var withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Share(
                new ShareId(row.getObject("id", UUID.class)),
                new HoldingId(row.getObject("holding_id", UUID.class)),
                kind,
                (kind == Kind.LINK ? "/shares/" : "/credentials/") + row.getString("token"),
                row.getObject("shared_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                row.getInt("openings"));
    }
}
