package org.assay.identity.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All parts of organizations; anybody may read them, each organization may change only its own.
@Repository
@Transactional
public class Parts {
    /// So many parts an organization may have.
    static final int MOST = 500;

    private static final String SELECT = "select id, organization_id, parent_id, kind, name, url, email, profile,"
            + " version, closed_at from identity.part where ";
    private final JdbcClient jdbc;
    private final Clock clock;

    Parts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// All of an organization's, by name: at most 500.
    public List<Part> of(OrganizationId organization) {
        return jdbc.sql(SELECT + "organization_id = ? order by lower(name), id limit " + MOST)
                .param(organization.value())
                .query(Parts::row)
                .list();
    }

    /// One of this organization's.
    Part get(OrganizationId organization, PartId id) {
        return jdbc.sql(SELECT + "organization_id = ? and id = ?")
                .params(organization.value(), id.value())
                .query(Parts::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such part."));
    }

    /// Waits until nobody else changes the tree of this organization, and keeps others waiting to the end.
    void hold(OrganizationId organization) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("parts " + organization)
                .query((row, _) -> row.getString(1))
                .single();
    }

    void add(Part part) {
        jdbc.sql("insert into identity.part (id, organization_id, parent_id, kind, name, url, email, profile,"
                        + " created_at) values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)")
                .params(part.id().value(), part.organization().value())
                .param(part.parent() == null ? null : part.parent().value())
                .params(part.kind().name(), part.name())
                .param(part.url())
                .param(part.email())
                .params(Profiles.write(part.about()), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// False where somebody saved since `part` was read.
    boolean save(Part part) {
        return jdbc.sql("update identity.part set parent_id = ?, kind = ?, name = ?, url = ?, email = ?,"
                                + " profile = ?::jsonb, version = version + 1 where id = ? and version = ?")
                        .param(part.parent() == null ? null : part.parent().value())
                        .params(part.kind().name(), part.name())
                        .param(part.url())
                        .param(part.email())
                        .params(Profiles.write(part.about()), part.id().value(), part.version())
                        .update()
                == 1;
    }

    void close(PartId id) {
        jdbc.sql("update identity.part set closed_at = ?, version = version + 1 where id = ? and closed_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    void open(PartId id) {
        jdbc.sql("update identity.part set closed_at = null, version = version + 1 where id = ?")
                .param(id.value())
                .update();
    }

    private static Part row(ResultSet row, int number) throws SQLException {
        var parent = row.getObject("parent_id", UUID.class);
        var closed = row.getObject("closed_at", OffsetDateTime.class);
        return new Part(
                new PartId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                parent == null ? null : new PartId(parent),
                PartKind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("url"),
                row.getString("email"),
                Profiles.read(row.getString("profile")),
                row.getInt("version"),
                closed == null ? null : closed.toInstant());
    }
}
