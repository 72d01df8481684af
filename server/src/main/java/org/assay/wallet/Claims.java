package org.assay.wallet;

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
import org.assay.identity.Secret;
import org.assay.issuing.CredentialId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All claims: seen by their person, and by whoever bears the secret of the letter.
@Repository
@Transactional
class Claims {
    private static final String SELECT = "select id, credential_id, organization_id, person_id, offered_at, accepted_at"
            + " from wallet.claim where ";
    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// False where this credential was offered before: nothing is then changed.
    boolean add(Claim claim) {
        return jdbc.sql("insert into wallet.claim (id, credential_id, organization_id, person_id, offered_at)"
                                + " values (?, ?, ?, ?, ?) on conflict (credential_id) do nothing")
                        .params(claim.id().value(), claim.credential().value())
                        .params(claim.organization().value(), claim.person().value())
                        .param(claim.offeredAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Claim> find(ClaimId id) {
        return jdbc.sql(SELECT + "id = ?").param(id.value()).query(Claims::row).optional();
    }

    Optional<Claim> find(Secret secret) {
        return jdbc.sql(SELECT + "secret_hash = ?")
                .param(secret.hash())
                .query(Claims::row)
                .optional();
    }

    /// Those that wait for somebody, oldest first.
    List<Claim> waiting(PersonId person) {
        return jdbc.sql(SELECT + "person_id = ? and accepted_at is null order by offered_at, id")
                .param(person.value())
                .query(Claims::row)
                .list();
    }

    /// The letter's secret; that of an earlier letter is void from now on.
    void seal(ClaimId id, Secret secret) {
        jdbc.sql("update wallet.claim set secret_hash = ? where id = ?")
                .params(secret.hash(), id.value())
                .update();
    }

    void accept(ClaimId id, Instant at) {
        jdbc.sql("update wallet.claim set accepted_at = ? where id = ? and accepted_at is null")
                .params(at.atOffset(ZoneOffset.UTC), id.value())
                .update();
    }

    private static Claim row(ResultSet row, int number) throws SQLException {
        var accepted = row.getObject("accepted_at", OffsetDateTime.class);
        return new Claim(
                new ClaimId(row.getObject("id", UUID.class)),
                new CredentialId(row.getObject("credential_id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getObject("offered_at", OffsetDateTime.class).toInstant(),
                accepted == null ? null : accepted.toInstant());
    }
}
