package org.assay.issuing;

import java.sql.Array;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assay.awarding.AwardId;
import org.assay.identity.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Awards whose credential could not be made: each a task for a person. Nothing is tried again until they say so.
@Repository
@Transactional
public class Obstacles {
    private final JdbcClient jdbc;
    private final Clock clock;

    Obstacles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param findings what was in the way, one sentence or lint finding each
    public record Obstacle(AwardId award, List<String> findings, Instant metAt) {}

    /// Keeps what was met last, also where the transaction that met it is rolled back.
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void meet(OrganizationId organization, AwardId award, List<String> findings) {
        jdbc.sql(
                        "insert into issuing.obstacle (award_id, organization_id, findings, met_at) values (?, ?, ?, ?)"
                                + " on conflict (award_id) do update set findings = excluded.findings, met_at = excluded.met_at")
                .params(award.value(), organization.value())
                .params(findings.toArray(String[]::new), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void clear(AwardId award) {
        jdbc.sql("delete from issuing.obstacle where award_id = ?")
                .param(award.value())
                .update();
    }

    /// Oldest first.
    public List<Obstacle> list(OrganizationId organization) {
        return jdbc.sql("select award_id, findings, met_at from issuing.obstacle where organization_id = ?"
                        + " order by met_at, award_id")
                .param(organization.value())
                .query((row, _) -> new Obstacle(
                        new AwardId(row.getObject("award_id", UUID.class)),
                        texts(row.getArray("findings")),
                        row.getObject("met_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static List<String> texts(Array array) throws java.sql.SQLException {
        return List.of((String[]) array.getArray());
    }
}
