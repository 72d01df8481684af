package org.assay.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assay.identity.PersonId;
import org.assay.issuing.IssuedCredential.Reinstatement;
import org.assay.issuing.IssuedCredential.Suspension;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Suspensions and what ended them. Each has a number within its credential, one above those that have ended:
/// so of two that come at once one finds its number taken, and at most one is open.
@Repository
@Transactional
public class Suspensions {
    private final JdbcClient jdbc;

    Suspensions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every suspension of a credential, oldest first.
    public List<Suspension> of(CredentialId credential) {
        return jdbc.sql(
                        "select s.number, s.suspended_by, s.suspended_at, s.reason, s.reply_until, e.reinstated_by, e.reinstated_at,"
                                + " e.reason as reinstated_why from issuing.suspension s left join issuing.reinstatement e"
                                + " on e.credential_id = s.credential_id and e.number = s.number"
                                + " where s.credential_id = ? order by s.number")
                .param(credential.value())
                .query(Suspensions::row)
                .list();
    }

    /// Adds the next one. False where one is open already: nothing is then changed.
    boolean add(IssuedCredential issued, Suspension suspension) {
        var until = suspension.replyUntil();
        return jdbc.sql("insert into issuing.suspension (credential_id, number, organization_id, learner_id,"
                                + " suspended_by, suspended_at, reason, reply_until) select ?, 1 + count(*), ?, ?, ?, ?, ?, ?"
                                + " from issuing.reinstatement where credential_id = ? on conflict do nothing")
                        .params(issued.id().value(), issued.organization().value())
                        .params(issued.learner().value(), suspension.by().value())
                        .params(suspension.at().atOffset(ZoneOffset.UTC), suspension.reason())
                        .param(until == null ? null : until.atOffset(ZoneOffset.UTC))
                        .param(issued.id().value())
                        .update()
                == 1;
    }

    /// Whether the holder said something to it.
    boolean isHeard(CredentialId credential, int number) {
        return jdbc.sql("select exists (select from issuing.reply where credential_id = ? and number = ?)")
                .params(credential.value(), number)
                .query(Boolean.class)
                .single();
    }

    /// Ends the one with this number. False where it has ended already: nothing is then changed.
    boolean end(IssuedCredential issued, int number, Reinstatement reinstatement) {
        return jdbc.sql("insert into issuing.reinstatement (credential_id, number, organization_id, learner_id,"
                                + " reinstated_by, reinstated_at, reason)"
                                + " select credential_id, number, organization_id, learner_id, ?, ?, ?"
                                + " from issuing.suspension where credential_id = ? and number = ?"
                                + " on conflict do nothing")
                        .params(reinstatement.by().value(), reinstatement.at().atOffset(ZoneOffset.UTC))
                        .params(reinstatement.reason(), issued.id().value(), number)
                        .update()
                == 1;
    }

    private static Suspension row(ResultSet row, int number) throws SQLException {
        var until = row.getObject("reply_until", OffsetDateTime.class);
        return new Suspension(
                row.getInt("number"),
                new PersonId(row.getObject("suspended_by", UUID.class)),
                row.getObject("suspended_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"),
                until == null ? null : until.toInstant(),
                end(row));
    }

    private static @Nullable Reinstatement end(ResultSet row) throws SQLException {
        var by = row.getObject("reinstated_by", UUID.class);
        if (by == null) return null;
        var at = row.getObject("reinstated_at", OffsetDateTime.class).toInstant();
        return new Reinstatement(new PersonId(by), at, row.getString("reinstated_why"));
    }
}
