package org.assay.issuing.successions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.assay.issuing.successions.Succession.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Which credential came after which: seen by the organization and by the holder. One credential is superseded once
/// and renewed once.
@Repository
@Transactional
public class Successions {
    private static final String SELECT = "select credential_id, former_id, organization_id, learner_id, kind,"
            + " learner_name, entry_version, made_by, made_at, reason from issuing.succession where ";
    private final JdbcClient jdbc;

    Successions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// How a credential came to be, where another one was before it.
    public Optional<Succession> before(CredentialId credential) {
        return jdbc.sql(SELECT + "credential_id = ?")
                .param(credential.value())
                .query(Successions::row)
                .optional();
    }

    /// What came after a credential, in the order of time: at most one in its place and one that renews it.
    public List<Succession> after(CredentialId former) {
        return jdbc.sql(SELECT + "former_id = ? order by made_at, credential_id")
                .param(former.value())
                .query(Successions::row)
                .list();
    }

    /// Those of an organization whose credential is signed, while the former one still holds.
    public List<Succession> unsettled(OrganizationId organization) {
        return jdbc.sql(SELECT + "organization_id = ? and kind <> 'RENEWAL'"
                        + " and exists (select from issuing.credential c where c.id = credential_id)"
                        + " and not exists (select from issuing.revocation r where r.credential_id = former_id)")
                .param(organization.value())
                .query(Successions::row)
                .list();
    }

    /// Whether a newer credential is on its way into a place that is not free yet.
    public boolean isPending(CredentialId former) {
        return jdbc.sql("select exists (select from issuing.succession where former_id = ? and kind <> 'RENEWAL')")
                .param(former.value())
                .query(Boolean.class)
                .single();
    }

    /// Those of an organization that took another's place since `since`.
    public List<Succession> inPlace(OrganizationId organization, Instant since) {
        return jdbc.sql(SELECT + "organization_id = ? and made_at >= ? and kind <> 'RENEWAL'")
                .params(organization.value(), since.atOffset(ZoneOffset.UTC))
                .query(Successions::row)
                .list();
    }

    public void add(Succession succession) {
        jdbc.sql("insert into issuing.succession (credential_id, former_id, organization_id, learner_id, kind,"
                        + " learner_name, entry_version, made_by, made_at, reason)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(succession.credential().value(), succession.former().value())
                .params(succession.organization().value(), succession.learner().value())
                .params(succession.kind().name(), succession.learnerName(), succession.version())
                .param(succession.by() == null ? null : succession.by().value())
                .params(succession.at().atOffset(ZoneOffset.UTC), succession.reason())
                .update();
    }

    private static Succession row(ResultSet row, int number) throws SQLException {
        return new Succession(
                new CredentialId(row.getObject("credential_id", UUID.class)),
                new CredentialId(row.getObject("former_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new PersonId(row.getObject("learner_id", UUID.class)),
                Kind.valueOf(row.getString("kind")),
                row.getString("learner_name"),
                row.getInt("entry_version"),
                person(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }
}
