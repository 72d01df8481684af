package org.assay.api.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /// Something to write down.
    ///
    /// @param key the same for the same happening, however often it is told
    public record Told(String key, Happening.Subject data) {}

    /// Numbers that were given.
    ///
    /// @param last below `first` where none was
    public record Span(long first, long last) {
        public boolean isEmpty() {
            return last < first;
        }
    }

    /// Keeps what happened under the next numbers, but for those whose key was kept before. Others wait until this
    /// transaction ends.
    @Transactional(propagation = Propagation.MANDATORY)
    public Span add(OrganizationId organization, Happening.Type type, List<Told> told, Instant at) {
        long last = last(organization);
        var known = known(organization, told);
        var fresh = told.stream().filter(each -> !known.contains(each.key())).toList();
        if (!fresh.isEmpty()) insert(organization, type, fresh, last, at);
        return new Span(last + 1, last + fresh.size());
    }

    /// The last number that was given; from here on nobody else gives one.
    private long last(OrganizationId organization) {
        return jdbc.sql("insert into api.feed as f (organization_id, last) values (?, 0)"
                        + " on conflict (organization_id) do update set last = f.last returning last")
                .param(organization.value())
                .query(Long.class)
                .single();
    }

    private Set<String> known(OrganizationId organization, List<Told> told) {
        return new HashSet<>(jdbc.sql("select key from api.event where organization_id = ? and key = any(?)")
                .param(organization.value())
                .param(told.stream().map(Told::key).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    private void insert(OrganizationId organization, Happening.Type type, List<Told> fresh, long last, Instant at) {
        jdbc.sql("insert into api.event (organization_id, number, id, key, type, at, data)"
                        + " select ?, ? + place, id, key, ?, ?, cast(data as jsonb)"
                        + " from unnest(cast(? as uuid[]), ?, ?) with ordinality as told (id, key, data, place)")
                .params(organization.value(), last, type.word(), at.atOffset(ZoneOffset.UTC))
                .param(fresh.stream().map(_ -> UUID.randomUUID().toString()).toArray(String[]::new))
                .param(fresh.stream().map(Told::key).toArray(String[]::new))
                .param(fresh.stream()
                        .map(each -> json.writeValueAsString(each.data()))
                        .toArray(String[]::new))
                .update();
        jdbc.sql("update api.feed set last = last + ? where organization_id = ?")
                .params(fresh.size(), organization.value())
                .update();
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
