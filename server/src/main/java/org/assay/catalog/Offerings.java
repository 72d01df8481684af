package org.assay.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Chances to earn something: while it is prepared its organization alone sees one; from its opening on, anybody does.
@Repository
@Transactional
public class Offerings {
    private static final String SELECT =
            "select f.id, f.organization_id, f.entry_id, f.number, o.opened_at, c.closed_at"
                    + " from catalog.offering f"
                    + " left join catalog.opening o on o.offering_id = f.id"
                    + " left join catalog.closing c on c.offering_id = f.id";

    private final JdbcClient jdbc;

    Offerings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Offering get(OfferingId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("There is no such offering."));
    }

    public Optional<Offering> find(OfferingId id) {
        return jdbc.sql(SELECT + " where f.id = ?")
                .param(id.value())
                .query(Offerings::row)
                .optional();
    }

    /// Those of one version, newest first.
    public List<Offering> list(EntryVersion version) {
        return jdbc.sql(SELECT + " where f.entry_id = ? and f.number = ? order by f.planned_at desc, f.id")
                .params(version.entry().value(), version.number())
                .query(Offerings::row)
                .list();
    }

    /// Those of every version of an entry, newest first.
    public List<Offering> list(EntryId entry) {
        return jdbc.sql(SELECT + " where f.entry_id = ? order by f.planned_at desc, f.id")
                .param(entry.value())
                .query(Offerings::row)
                .list();
    }

    /// Those of every organization that take people now, the latest opened first.
    public List<Offering> open() {
        return jdbc.sql(SELECT + " where o.opened_at is not null and c.closed_at is null"
                        + " order by o.opened_at desc, f.id")
                .query(Offerings::row)
                .list();
    }

    void add(Offering offering, PersonId by, Instant at) {
        jdbc.sql("insert into catalog.offering (id, organization_id, entry_id, number, planned_by, planned_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .params(offering.id().value(), offering.organization().value())
                .params(offering.entry().entry().value(), offering.entry().number())
                .params(by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// False where it was open before.
    boolean opened(Offering offering, PersonId by, Instant at) {
        return jdbc.sql("insert into catalog.opening (offering_id, organization_id, opened_by, opened_at)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                        .params(offering.id().value(), offering.organization().value())
                        .params(by.value(), at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// False where it was closed before.
    boolean closed(Offering offering, PersonId by, Instant at) {
        return jdbc.sql("insert into catalog.closing (offering_id, organization_id, closed_by, closed_at)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                        .params(offering.id().value(), offering.organization().value())
                        .params(by.value(), at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void filled(Offering offering, String task, Instant at) {
        jdbc.sql("insert into catalog.filled_task (offering_id, organization_id, task, filled_at)"
                        + " values (?, ?, ?, ?) on conflict do nothing")
                .params(offering.id().value(), offering.organization().value(), task, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Ids of the tasks that are filled.
    Set<String> filled(OfferingId offering) {
        return jdbc
                .sql("select task from catalog.filled_task where offering_id = ?")
                .param(offering.value())
                .query((row, _) -> row.getString(1))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Offering row(ResultSet row, int number) throws SQLException {
        return new Offering(
                new OfferingId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new EntryVersion(new EntryId(row.getObject("entry_id", UUID.class)), row.getInt("number")),
                instant(row.getObject("opened_at", OffsetDateTime.class)),
                instant(row.getObject("closed_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
