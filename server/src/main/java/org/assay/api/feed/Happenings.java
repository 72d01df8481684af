package org.assay.api.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// All that happened; whoever calls acts for the organization.
@Repository
@Transactional
public class Happenings {
    private static final String SELECT = "select number, id, type, at, data from api.event where organization_id = ?";
    private final JdbcClient jdbc;
    private final JsonMapper json;

    Happenings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /// Those after a number, in order.
    ///
    /// @param after exclusive; 0 for all
    public List<Happening> after(OrganizationId organization, long after, int rows) {
        return jdbc.sql(SELECT + " and number > ? order by number limit ?")
                .params(organization.value(), after, rows)
                .query(this::row)
                .list();
    }

    public Optional<Happening> find(OrganizationId organization, long number) {
        return jdbc.sql(SELECT + " and number = ?")
                .params(organization.value(), number)
                .query(this::row)
                .optional();
    }

    /// Keeps what happened under the next number; empty where the key was kept before. Others wait until this
    /// transaction ends.
    ///
    /// @param key the same for the same happening, however often it is told
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Happening> add(
            OrganizationId organization, Happening.Type type, String key, Instant at, Happening.Subject data) {
        long number = jdbc.sql("insert into api.feed as f (organization_id, last) values (?, 1)"
                        + " on conflict (organization_id) do update set last = f.last + 1 returning last")
                .param(organization.value())
                .query(Long.class)
                .single();
        var happening = new Happening(number, UUID.randomUUID(), type, at, data);
        int added = jdbc.sql("insert into api.event (organization_id, number, id, key, type, at, data)"
                        + " values (?, ?, ?, ?, ?, ?, cast(? as jsonb)) on conflict (organization_id, key) do nothing")
                .params(organization.value(), number, happening.id(), key, type.word())
                .params(at.atOffset(ZoneOffset.UTC), json.writeValueAsString(data))
                .update();
        if (added == 1) return Optional.of(happening);
        jdbc.sql("update api.feed set last = last - 1 where organization_id = ?")
                .param(organization.value())
                .update();
        return Optional.empty();
    }

    private Happening row(ResultSet row, int number) throws SQLException {
        return new Happening(
                row.getLong("number"),
                row.getObject("id", UUID.class),
                Happening.Type.of(row.getString("type")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                json.readValue(row.getString("data"), Happening.Subject.class));
    }
}
