package org.assay.issuing.renewals;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.assay.issuing.renewals.RenewalRequest.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Requests for renewal and what was decided: seen by holder and organization.
@Repository
@Transactional
public class RenewalRequests {
    private static final String SELECT = "select q.id, q.credential_id, q.organization_id, q.learner_id, q.hours,"
            + " q.words, q.asked_at, d.granted, d.decided_by, d.decided_at, d.words as why"
            + " from issuing.renewal_request q left join issuing.renewal_decision d on d.request_id = q.id where ";
    private final JdbcClient jdbc;

    RenewalRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<RenewalRequest> find(UUID id) {
        return jdbc.sql(SELECT + "q.id = ?")
                .param(id)
                .query(RenewalRequests::row)
                .optional();
    }

    /// All about a credential, newest first.
    public List<RenewalRequest> of(CredentialId credential) {
        return jdbc.sql(SELECT + "q.credential_id = ? order by q.asked_at desc, q.id")
                .param(credential.value())
                .query(RenewalRequests::row)
                .list();
    }

    /// Those that wait for a person, oldest first.
    public List<RenewalRequest> waiting(OrganizationId organization, int rows) {
        return jdbc.sql(SELECT + "q.organization_id = ? and d.request_id is null order by q.asked_at, q.id limit ?")
                .params(organization.value(), rows)
                .query(RenewalRequests::row)
                .list();
    }

    void add(RenewalRequest request) {
        jdbc.sql("insert into issuing.renewal_request (id, credential_id, organization_id, learner_id, hours, words,"
                        + " asked_at) values (?, ?, ?, ?, ?, ?, ?)")
                .params(request.id(), request.credential().value())
                .params(request.organization().value(), request.learner().value())
                .params(request.hours(), request.words(), request.askedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /// False where somebody decided already: nothing is then changed.
    boolean add(RenewalRequest request, Decision decision) {
        return jdbc.sql("insert into issuing.renewal_decision (request_id, organization_id, learner_id, granted,"
                                + " decided_by, decided_at, words) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(request.id(), request.organization().value())
                        .params(request.learner().value(), decision.isGranted())
                        .params(decision.by().value(), decision.at().atOffset(ZoneOffset.UTC), decision.words())
                        .update()
                == 1;
    }

    private static RenewalRequest row(ResultSet row, int number) throws SQLException {
        return new RenewalRequest(
                row.getObject("id", UUID.class),
                new CredentialId(row.getObject("credential_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new PersonId(row.getObject("learner_id", UUID.class)),
                row.getBigDecimal("hours"),
                row.getString("words"),
                row.getObject("asked_at", OffsetDateTime.class).toInstant(),
                decision(row));
    }

    private static @Nullable Decision decision(ResultSet row) throws SQLException {
        var by = row.getObject("decided_by", UUID.class);
        if (by == null) return null;
        var at = row.getObject("decided_at", OffsetDateTime.class).toInstant();
        return new Decision(row.getBoolean("granted"), new PersonId(by), at, row.getString("why"));
    }
}
