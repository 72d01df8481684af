package org.assay.issuing.hearings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.assay.issuing.IssuedCredential;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What holders said to suspensions, and which of these wait for a decision. Seen by holder and organization.
@Repository
@Transactional
public class Replies {
    private static final String OPEN = " from issuing.suspension s join issuing.credential c on c.id = s.credential_id"
            + " where s.organization_id = :organization and s.reply_until is not null"
            + " and not exists (select from issuing.reinstatement e"
            + " where e.credential_id = s.credential_id and e.number = s.number)"
            + " and not exists (select from issuing.revocation r where r.credential_id = s.credential_id)";
    private final JdbcClient jdbc;

    Replies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A suspension that nobody has decided about.
    ///
    /// @param isHeard whether its holder replied
    public record Waiting(
            CredentialId credential,
            PersonId learner,
            int number,
            String learnerName,
            String title,
            Instant until,
            boolean isHeard) {}

    /// All replies about a credential, oldest first.
    public List<Reply> of(CredentialId credential) {
        return jdbc.sql("select number, said_at, words from issuing.reply where credential_id = ? order by said_at, id")
                .param(credential.value())
                .query((row, _) -> new Reply(
                        row.getInt("number"),
                        row.getObject("said_at", OffsetDateTime.class).toInstant(),
                        row.getString("words")))
                .list();
    }

    /// Those that can be decided about now: the time is over, or the holder replied. The longest waiting first.
    public List<Waiting> due(OrganizationId organization, Instant now, int rows) {
        return jdbc.sql("select * from (select s.credential_id, s.learner_id, s.number, c.learner_name, c.title,"
                        + " s.reply_until, exists (select from issuing.reply p where p.credential_id = s.credential_id"
                        + " and p.number = s.number) as heard" + OPEN + ") as open"
                        + " where heard or reply_until < :now order by reply_until, credential_id limit :rows")
                .param("organization", organization.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("rows", rows)
                .query(Replies::waiting)
                .list();
    }

    /// Those whose time is over and of which nobody was told yet.
    List<Waiting> ended(OrganizationId organization, Instant now, int rows) {
        return jdbc.sql("select s.credential_id, s.learner_id, s.number, c.learner_name, c.title, s.reply_until,"
                        + " false as heard" + OPEN + " and s.reply_until < :now and not exists (select"
                        + " from issuing.closed_hearing h where h.credential_id = s.credential_id"
                        + " and h.number = s.number) order by s.reply_until, s.credential_id limit :rows")
                .param("organization", organization.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("rows", rows)
                .query(Replies::waiting)
                .list();
    }

    /// False where another process was faster.
    boolean close(OrganizationId organization, Waiting waiting, Instant now) {
        return jdbc.sql("insert into issuing.closed_hearing (credential_id, number, organization_id, closed_at)"
                                + " values (?, ?, ?, ?) on conflict do nothing")
                        .params(waiting.credential().value(), waiting.number(), organization.value())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void add(IssuedCredential issued, Reply reply) {
        jdbc.sql("insert into issuing.reply (id, credential_id, number, organization_id, learner_id, said_at, words)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), issued.id().value(), reply.number())
                .params(issued.organization().value(), issued.learner().value())
                .params(reply.at().atOffset(ZoneOffset.UTC), reply.words())
                .update();
    }

    private static Waiting waiting(ResultSet row, int number) throws SQLException {
        return new Waiting(
                new CredentialId(row.getObject("credential_id", UUID.class)),
                new PersonId(row.getObject("learner_id", UUID.class)),
                row.getInt("number"),
                row.getString("learner_name"),
                row.getString("title"),
                row.getObject("reply_until", OffsetDateTime.class).toInstant(),
                row.getBoolean("heard"));
    }
}
