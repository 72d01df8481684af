package org.assay.keys;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The rows of all signing keys, each seen by its organization only.
@Repository
@Transactional
class SigningKeys {
    private static final String SELECT =
            "select id, organization_id, public_key, wrapped, created_at, retired_at from keys.signing_key where ";
    private final JdbcClient jdbc;
    private final Clock clock;

    SigningKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param publicKey as a Multikey
    /// @param wrapped the private key, under the master key
    record Row(
            KeyId id,
            OrganizationId organization,
            String publicKey,
            byte[] wrapped,
            Instant createdAt,
            @Nullable Instant retiredAt) {}

    Optional<Row> find(KeyId id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id.value())
                .query(SigningKeys::row)
                .optional();
    }

    Optional<Row> current(OrganizationId organization) {
        return jdbc.sql(SELECT + "organization_id = ? and retired_at is null")
                .param(organization.value())
                .query(SigningKeys::row)
                .optional();
    }

    /// Current and retired ones, oldest first.
    List<Row> list(OrganizationId organization) {
        return jdbc.sql(SELECT + "organization_id = ? order by created_at, id")
                .param(organization.value())
                .query(SigningKeys::row)
                .list();
    }

    /// Adds the organization's current key; nothing happens where it has one.
    void add(KeyId id, OrganizationId organization, String publicKey, byte[] wrapped) {
        jdbc.sql("insert into keys.signing_key (id, organization_id, public_key, wrapped, created_at)"
                        + " values (?, ?, ?, ?, ?) on conflict (organization_id) where retired_at is null do nothing")
                .params(id.value(), organization.value(), publicKey, wrapped, now())
                .update();
    }

    void retire(OrganizationId organization) {
        jdbc.sql("update keys.signing_key set retired_at = ? where organization_id = ? and retired_at is null")
                .params(now(), organization.value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        var retired = row.getObject("retired_at", OffsetDateTime.class);
        return new Row(
                new KeyId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("public_key"),
                row.getBytes("wrapped"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                retired == null ? null : retired.toInstant());
    }
}
