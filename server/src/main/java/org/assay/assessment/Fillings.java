package org.assay.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.EntryId;
import org.assay.catalog.Modality;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Every saved version of what tasks ask. Only the organization sees them: they hold the key.
@Repository
@Transactional
class Fillings {
    private static final String SELECT =
            "select offering_id, task, number, modality, content from assessment.filling where offering_id = ? and task = ?";
    private final JdbcClient jdbc;

    Fillings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    TaskFilling get(OfferingId offering, String task, int number) {
        return jdbc.sql(SELECT + " and number = ?")
                .params(offering.value(), task, number)
                .query(Fillings::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such version of this task."));
    }

    Optional<TaskFilling> latest(OfferingId offering, String task) {
        return jdbc.sql(SELECT + " order by number desc limit 1")
                .params(offering.value(), task)
                .query(Fillings::row)
                .optional();
    }

    /// The version that attempts which begin now are given.
    Optional<TaskFilling> latestComplete(OfferingId offering, String task) {
        return jdbc.sql(SELECT + " and is_complete order by number desc limit 1")
                .params(offering.value(), task)
                .query(Fillings::row)
                .optional();
    }

    /// Notes that this person saw what tasks of an entry ask, with the key, and so cannot sit them.
    void read(EntryId entry, OrganizationId organization, PersonId reader, Instant at) {
        jdbc.sql("insert into assessment.key_reading (entry_id, reader_id, organization_id, read_at)"
                        + " values (?, ?, ?, ?) on conflict do nothing")
                .params(entry.value(), reader.value(), organization.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /// Whether this person saw or saved what any task of an entry asks.
    boolean isKnown(EntryId entry, OfferingId offering, PersonId person) {
        return jdbc.sql("select exists (select 1 from assessment.key_reading where entry_id = ? and reader_id = ?)"
                        + " or exists (select 1 from assessment.filling where offering_id = ? and saved_by = ?)")
                .params(entry.value(), person.value(), offering.value(), person.value())
                .query(Boolean.class)
                .single();
    }

    /// Whether it was added; not where somebody saved this number before.
    boolean add(TaskFilling filling, OrganizationId organization, boolean complete, @Nullable PersonId by, Instant at) {
        return jdbc.sql("insert into assessment.filling (offering_id, task, number, organization_id, modality, content,"
                                + " is_complete, saved_by, saved_at) values (?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(filling.offering().value(), filling.task(), filling.number(), organization.value())
                        .params(
                                filling.content().modality().name(),
                                filling.content().json(),
                                complete)
                        .param(by == null ? null : by.value())
                        .param(at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static TaskFilling row(ResultSet row, int number) throws SQLException {
        return new TaskFilling(
                new OfferingId(row.getObject("offering_id", UUID.class)),
                row.getString("task"),
                row.getInt("number"),
                TaskContent.parse(Modality.valueOf(row.getString("modality")), row.getString("content")));
    }
}
