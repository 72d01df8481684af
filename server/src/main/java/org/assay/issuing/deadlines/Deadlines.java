package org.assay.issuing.deadlines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.assay.catalog.EntryId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Credentials by their dates, in pages by id: for what looks at all of an organization's. Those that were revoked or
/// are suspended are left out.
@Repository
@Transactional
public class Deadlines {
    private static final String SELECT = "select c.id, c.learner_id, c.entry_id, c.title, c.issued_at, c.valid_until"
            + " from issuing.credential c where c.organization_id = :organization"
            + " and (cast(:after as uuid) is null or c.id > :after)"
            + " and not exists (select from issuing.revocation r where r.credential_id = c.id)"
            + " and not exists (select from issuing.suspension s where s.credential_id = c.id and not exists"
            + " (select from issuing.reinstatement e where e.credential_id = s.credential_id and e.number = s.number))";
    private static final String PAGE = " order by c.id limit :rows";
    private final JdbcClient jdbc;

    Deadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One credential.
    ///
    /// @param validUntil [Instant#MAX] for ever
    public record Line(
            CredentialId credential,
            PersonId learner,
            EntryId entry,
            String title,
            Instant issuedAt,
            Instant validUntil) {}

    /// Those that were issued in a span of time.
    public List<Line> issued(
            OrganizationId organization, Instant from, Instant until, @Nullable CredentialId after, int rows) {
        return lines(" and c.issued_at >= :from and c.issued_at < :until", organization, from, until, after, rows);
    }

    /// Those that run out in a span of time, and that no newer one of the same person makes up for.
    public List<Line> ending(
            OrganizationId organization, Instant from, Instant until, @Nullable CredentialId after, int rows) {
        return lines(
                " and c.valid_until >= :from and c.valid_until < :until and not exists (select from"
                        + " issuing.credential n where n.organization_id = c.organization_id"
                        + " and n.learner_id = c.learner_id and n.entry_id = c.entry_id"
                        + " and (n.valid_until is null or n.valid_until > c.valid_until))",
                organization,
                from,
                until,
                after,
                rows);
    }

    /// Suspended ones whose holder has time to reply until some day, and did not; that day in the place of the end.
    public List<Line> unheard(
            OrganizationId organization, Instant from, Instant until, @Nullable CredentialId after, int rows) {
        return jdbc.sql("select c.id, c.learner_id, c.entry_id, c.title, c.issued_at, s.reply_until as valid_until"
                        + " from issuing.suspension s join issuing.credential c on c.id = s.credential_id"
                        + " where s.organization_id = :organization and s.reply_until >= :from"
                        + " and s.reply_until < :until and (cast(:after as uuid) is null or c.id > :after)"
                        + " and not exists (select from issuing.reply p"
                        + " where p.credential_id = s.credential_id and p.number = s.number)"
                        + " and not exists (select from issuing.reinstatement e"
                        + " where e.credential_id = s.credential_id and e.number = s.number)"
                        + " and not exists (select from issuing.revocation r where r.credential_id = c.id)" + PAGE)
                .param("organization", organization.value())
                .param("after", after == null ? null : after.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("rows", rows)
                .query(Deadlines::line)
                .list();
    }

    private List<Line> lines(
            String which,
            OrganizationId organization,
            Instant from,
            Instant until,
            @Nullable CredentialId after,
            int rows) {
        return jdbc.sql(SELECT + which + PAGE)
                .param("organization", organization.value())
                .param("after", after == null ? null : after.value())
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("rows", rows)
                .query(Deadlines::line)
                .list();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        var until = row.getObject("valid_until", OffsetDateTime.class);
        return new Line(
                new CredentialId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("learner_id", UUID.class)),
                new EntryId(row.getObject("entry_id", UUID.class)),
                row.getString("title"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                until == null ? Instant.MAX : until.toInstant());
    }
}
