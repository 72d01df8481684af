package org.assay.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Files on their way to the acting organization.
@Repository
@Transactional
class Uploads {
    private static final String SELECT = "select id, organization_id, name, bytes from files.upload where id = ?";
    private final JdbcClient jdbc;

    Uploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Upload get(UUID id) {
        return read(SELECT, id);
    }

    /// One writer at a time, until the transaction ends.
    Upload hold(UUID id) {
        return read(SELECT + " for update", id);
    }

    private Upload read(String sql, UUID id) {
        return jdbc.sql(sql)
                .param(id)
                .query(Uploads::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such upload. Choose the file again."));
    }

    void add(Upload upload, Instant at) {
        jdbc.sql("insert into files.upload (id, organization_id, name, bytes, begun_at) values (?, ?, ?, ?, ?)")
                .params(upload.id(), upload.organization().value(), upload.name(), upload.bytes())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from files.upload where id = ?").param(id).update();
    }

    private static Upload row(ResultSet row, int number) throws SQLException {
        return new Upload(
                row.getObject("id", UUID.class),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("name"),
                row.getLong("bytes"),
                0);
    }
}
