package org.assay.wallet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.issuing.CredentialId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All claims: seen by their person, by who issued, and by whoever bears the secret of the letter or its code.
@Repository
@Transactional
class Claims {
    private static final String SELECT =
            "select id, credential_id, organization_id, person_id, offered_at, accepted_at,"
                    + " ends_at from wallet.claim where ";
    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where this credential was offered before: nothing is then changed.
    boolean add(Claim claim) {
        return jdbc.sql("insert into wallet.claim (id, credential_id, organization_id, person_id, offered_at, ends_at)"
                                + " values (?, ?, ?, ?, ?, ?) on conflict (credential_id) do nothing")
                        .params(claim.id().value(), claim.credential().value())
                        .params(claim.organization().value(), claim.person().value())
                        .param(claim.offeredAt().atOffset(ZoneOffset.UTC))
                        .param(time(claim.endsAt()))
                        .update()
                == 1;
    }

    Optional<Claim> find(ClaimId id) {
        return jdbc.sql(SELECT + "id = ?").param(id.value()).query(Claims::row).optional();
    }

    Optional<Claim> find(Secret secret) {
        return jdbc.sql(SELECT + "secret_hash = :hash or code_hash = :hash")
                .param("hash", secret.hash())
                .query(Claims::row)
                .optional();
    }

    Optional<Claim> of(CredentialId credential) {
        return jdbc.sql(SELECT + "credential_id = ?")
                .param(credential.value())
                .query(Claims::row)
                .optional();
    }

    /// To those of `credentials` that were offered.
    List<Claim> of(Collection<CredentialId> credentials) {
        if (credentials.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "credential_id = any (cast(? as uuid[]))")
                .param(credentials.stream().map(CredentialId::toString).toArray(String[]::new))
                .query(Claims::row)
                .list();
    }

    /// Those that wait for somebody and are not over, oldest first.
    List<Claim> waiting(PersonId person, Instant now) {
        return jdbc.sql(SELECT + "person_id = ? and accepted_at is null and (ends_at is null or ends_at > ?)"
                        + " order by offered_at, id")
                .params(person.value(), now.atOffset(ZoneOffset.UTC))
                .query(Claims::row)
                .list();
    }

    /// The letter's secret; that of an earlier letter is void from now on.
    void seal(ClaimId id, Secret secret) {
        jdbc.sql("update wallet.claim set secret_hash = ? where id = ?")
                .params(secret.hash(), id.value())
                .update();
    }

    /// The hash of the code on a printed letter; that of an earlier one is void from now on.
    void print(ClaimId id, String codeHash) {
        jdbc.sql("update wallet.claim set code_hash = ? where id = ?")
                .params(codeHash, id.value())
                .update();
    }

    /// Offers it again, until `end`.
    void prolong(ClaimId id, @Nullable Instant end) {
        jdbc.sql("update wallet.claim set ends_at = ? where id = ? and accepted_at is null")
                .param(time(end))
                .param(id.value())
                .update();
    }

    /// Hands what waits to whoever bears its code, once: of two who do so at the same time one has it. False where it
    /// does not wait, or is over.
    boolean take(String codeHash, PersonId person, Instant now) {
        return jdbc.sql("update wallet.claim set person_id = ?, code_hash = null where code_hash = ?"
                                + " and accepted_at is null and (ends_at is null or ends_at > ?)")
                        .params(person.value(), codeHash, now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /// After how many days an organization's claims end; empty for never.
    OptionalInt days(OrganizationId organization) {
        return jdbc.sql("select days from wallet.claim_rule where organization_id = ?")
                .param(organization.value())
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
    }

    void saveDays(OrganizationId organization, @Nullable Integer days) {
        jdbc.sql("delete from wallet.claim_rule where organization_id = ?")
                .param(organization.value())
                .update();
        if (days != null)
            jdbc.sql("insert into wallet.claim_rule (organization_id, days) values (?, ?)")
                    .params(organization.value(), days)
                    .update();
    }

    void accept(ClaimId id, Instant at) {
        jdbc.sql("update wallet.claim set accepted_at = ? where id = ? and accepted_at is null")
                .params(at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    private static Claim row(ResultSet row, int number) throws SQLException {
        var accepted = row.getObject("accepted_at", OffsetDateTime.class);
        var end = row.getObject("ends_at", OffsetDateTime.class);
        return new Claim(
                new ClaimId(row.getObject("id", UUID.class)),
                new CredentialId(row.getObject("credential_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                accepted == null ? null : accepted.toInstant(),
                end == null ? null : end.toInstant());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
