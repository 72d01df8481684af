package org.assay.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.awarding.AwardId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.keys.KeyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What was meant to be signed; rows are added and never change.
@Repository
@Transactional
class Intents {
    private static final String COLUMNS =
            "i.award_id, i.edition, i.organization_id, i.learner_id, i.credential_id, i.key_id, i.created_at, i.unsigned";
    private final JdbcClient jdbc;

    Intents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Makes everybody who prepares the same award queue up until the transaction ends.
    void lock(AwardId award) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("issue " + award)
                .query((row, _) -> row.getString(1))
                .single();
    }

    /// The same for many, always in one order, so that two chunks do not lock each other out.
    void lock(Collection<AwardId> awards) {
        jdbc.sql("select count(pg_advisory_xact_lock(hashtextextended('issue ' || id, 0))::text)"
                        + " from (select id from unnest(?) id order by id) ordered")
                .param(values(awards))
                .query(Integer.class)
                .single();
    }

    /// Those that somebody already means to sign for, or has signed for.
    Set<AwardId> begun(Collection<AwardId> awards) {
        var ids = values(awards);
        return Set.copyOf(jdbc.sql("select award_id from issuing.intent where award_id = any(?)"
                        + " union select award_id from issuing.credential where award_id = any(?)")
                .params(ids, ids)
                .query((row, _) -> new AwardId(row.getObject(1, UUID.class)))
                .list());
    }

    private static UUID[] values(Collection<AwardId> awards) {
        return awards.stream().map(AwardId::value).toArray(UUID[]::new);
    }

    /// The first one of an award.
    Optional<Intent> find(AwardId award) {
        return jdbc.sql("select " + COLUMNS + " from issuing.intent i where i.award_id = ? and i.edition = 1")
                .param(award.value())
                .query(Intents::row)
                .optional();
    }

    Intent get(CredentialId credential) {
        return jdbc.sql("select " + COLUMNS + " from issuing.intent i where i.credential_id = ?")
                .param(credential.value())
                .query(Intents::row)
                .single();
    }

    /// Which edition the next credential of an award will be.
    int next(AwardId award) {
        return jdbc.sql(
                        "select 1 + coalesce(max(edition), 0) from (select edition from issuing.intent where award_id = ?"
                                + " union all select edition from issuing.credential where award_id = ?) as editions")
                .params(award.value(), award.value())
                .query(Integer.class)
                .single();
    }

    void add(Intent intent) {
        jdbc.sql(
                        "insert into issuing.intent (award_id, edition, organization_id, learner_id, credential_id, key_id, created_at,"
                                + " unsigned) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        intent.award().value(),
                        intent.edition(),
                        intent.organization().value())
                .params(intent.learner().value(), intent.credential().value())
                .params(intent.key().value(), intent.created().atOffset(ZoneOffset.UTC), intent.unsigned())
                .update();
    }

    /// Holds an intent until the transaction ends, and gives its place in a status list. Everybody who records a
    /// credential comes by here first, so that two of them queue up and do not lock each other out.
    StatusIndexes.Place hold(Intent intent) {
        return jdbc.sql("select s.list_id, s.index from issuing.intent i join issuing.status_slot s"
                        + " on s.credential_id = i.credential_id where i.credential_id = ? for update of i")
                .param(intent.credential().value())
                .query((row, _) -> new StatusIndexes.Place(row.getObject("list_id", UUID.class), row.getInt("index")))
                .single();
    }

    /// One intent older than `before` that has no credential and no obstacle, held until the transaction ends; those
    /// that another node holds are passed over.
    Optional<Intent> holdUnfinished(OrganizationId organization, Instant before) {
        return jdbc.sql("select " + COLUMNS + " from issuing.intent i where i.organization_id = ? and i.created_at < ?"
                        + " and not exists (select from issuing.credential c where c.id = i.credential_id)"
                        + " and not exists (select from issuing.obstacle o where o.award_id = i.award_id)"
                        + " order by i.created_at limit 1 for update of i skip locked")
                .params(organization.value(), before.atOffset(ZoneOffset.UTC))
                .query(Intents::row)
                .optional();
    }

    private static Intent row(ResultSet row, int number) throws SQLException {
        return new Intent(
                new AwardId(row.getObject("award_id", UUID.class)),
                row.getInt("edition"),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new PersonId(row.getObject("learner_id", UUID.class)),
                new CredentialId(row.getObject("credential_id", UUID.class)),
                new KeyId(row.getObject("key_id", UUID.class)),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getBytes("unsigned"));
    }
}
