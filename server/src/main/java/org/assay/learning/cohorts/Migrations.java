package org.assay.learning.cohorts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.learning.course.CourseId;
import org.assay.learning.course.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Moves of the acting organization's cohorts.
@Repository
@Transactional
class Migrations {
    private final JdbcClient jdbc;

    Migrations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Migration> latest(OfferingId offering) {
        return jdbc.sql("select id, offering_id, to_course, from_number, to_number, redo, people, declared_at,"
                        + " settled_at is null as open from learning.migration where offering_id = ?"
                        + " order by declared_at desc, id limit 1")
                .param(offering.value())
                .query(Migrations::row)
                .optional();
    }

    /// How many people of an offering have done each unit.
    Map<UnitId, Integer> done(OfferingId offering) {
        var done = new HashMap<UnitId, Integer>();
        jdbc.sql("select c.unit_id, count(*) from learning.completion c"
                        + " join learning.enrolment e on e.id = c.enrolment_id"
                        + " where e.offering_id = ? and c.void_by is null group by c.unit_id")
                .param(offering.value())
                .query(row -> {
                    done.put(new UnitId(row.getObject(1, UUID.class)), row.getInt(2));
                });
        return done;
    }

    int people(OfferingId offering) {
        return jdbc.sql("select count(*) from learning.enrolment where offering_id = ?")
                .param(offering.value())
                .query(Integer.class)
                .single();
    }

    void add(Migration migration, OrganizationId organization, @Nullable PersonId by) {
        var redo = migration.redo().stream().map(UnitId::value).toArray(UUID[]::new);
        jdbc.sql("insert into learning.migration (id, offering_id, organization_id, from_course, from_number,"
                        + " to_course, to_number, redo, people, declared_by, declared_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(migration.id(), migration.offering().value(), organization.value())
                .params(migration.course().value(), migration.from())
                .params(migration.course().value(), migration.to(), redo, migration.people())
                .param(by == null ? null : by.value())
                .param(migration.declaredAt().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update learning.completion set void_by = ? where unit_id = any(?) and void_by is null"
                        + " and enrolment_id in (select id from learning.enrolment where offering_id = ?)")
                .params(migration.id(), redo, migration.offering().value())
                .update();
    }

    /// False where it was settled before.
    boolean settle(UUID id, boolean isUndone, Instant at) {
        boolean settled = jdbc.sql("update learning.migration set settled_at = ?, is_undone = ?"
                                + " where id = ? and settled_at is null")
                        .params(at.atOffset(ZoneOffset.UTC), isUndone, id)
                        .update()
                == 1;
        if (settled && isUndone) {
            jdbc.sql("update learning.completion set void_by = null where void_by = ?")
                    .param(id)
                    .update();
        }
        return settled;
    }

    private static Migration row(ResultSet row, int number) throws SQLException {
        return new Migration(
                row.getObject("id", UUID.class),
                new OfferingId(row.getObject("offering_id", UUID.class)),
                new CourseId(row.getObject("to_course", UUID.class)),
                row.getInt("from_number"),
                row.getInt("to_number"),
                Arrays.stream((UUID[]) row.getArray("redo").getArray())
                        .map(UnitId::new)
                        .toList(),
                row.getInt("people"),
                row.getObject("declared_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("open"));
    }
}
