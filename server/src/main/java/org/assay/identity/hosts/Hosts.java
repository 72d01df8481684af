package org.assay.identity.hosts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All host names; anybody may read them, each organization may change only its own.
@Repository
@Transactional
class Hosts {
    static final int MOST = 5;
    private static final String SELECT =
            "select organization_id, name, token, proved_at, checked_at from identity.host where ";
    private final JdbcClient jdbc;

    Hosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Host> of(OrganizationId organization) {
        return jdbc.sql(SELECT + "organization_id = ? order by name limit " + MOST)
                .param(organization.value())
                .query(Hosts::row)
                .list();
    }

    Optional<Host> find(OrganizationId organization, String name) {
        return jdbc.sql(SELECT + "organization_id = ? and name = ?")
                .params(organization.value(), name)
                .query(Hosts::row)
                .optional();
    }

    /// Whose name this is proved to be.
    Optional<Host> proved(String name) {
        return jdbc.sql(SELECT + "name = ? and proved_at is not null")
                .param(name)
                .query(Hosts::row)
                .optional();
    }

    /// Proved names that were looked up before an instant, longest ago first.
    List<Host> dueBefore(Instant instant, int rows) {
        return jdbc.sql(SELECT + "proved_at is not null and checked_at < ? order by checked_at limit ?")
                .params(time(instant), rows)
                .query(Hosts::row)
                .list();
    }

    /// Harmless when repeated.
    void add(Host host) {
        jdbc.sql("insert into identity.host (organization_id, name, token) values (?, ?, ?) on conflict do nothing")
                .params(host.organization().value(), host.name(), host.token())
                .update();
    }

    /// @param provedAt null where the record no longer says so
    void checked(Host host, @Nullable Instant provedAt, Instant now) {
        jdbc.sql("update identity.host set proved_at = ?, checked_at = ? where organization_id = ? and name = ?")
                .param(provedAt == null ? null : time(provedAt))
                .params(time(now), host.organization().value(), host.name())
                .update();
    }

    boolean remove(OrganizationId organization, String name) {
        return jdbc.sql("delete from identity.host where organization_id = ? and name = ?")
                        .params(organization.value(), name)
                        .update()
                == 1;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Host row(ResultSet row, int number) throws SQLException {
        return new Host(
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("name"),
                row.getString("token"),
                instant(row, "proved_at"),
                instant(row, "checked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
