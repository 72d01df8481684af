package org.assay.wallet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.EntryId;
import org.assay.catalog.EntryVersion;
import org.assay.credential.SignedCredential;
import org.assay.identity.PersonId;
import org.assay.issuing.CredentialId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All holdings: seen by their owner, and one of them by whoever bears the secret of a share.
@Repository
@Transactional
public class Holdings {
    private static final String SELECT = "select id, person_id, bytes, source, received_at, credential_id, entry_id,"
            + " entry_version, former_name_shown_at from wallet.holding where ";
    private final JdbcClient jdbc;

    Holdings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Holding get(HoldingId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("There is nothing at this address."));
    }

    public Optional<Holding> find(HoldingId id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id.value())
                .query(Holdings::row)
                .optional();
    }

    /// Somebody's own copy of a credential of ours.
    public Optional<Holding> find(PersonId person, CredentialId credential) {
        return jdbc.sql(SELECT + "person_id = ? and credential_id = ?")
                .params(person.value(), credential.value())
                .query(Holdings::row)
                .optional();
    }

    /// What somebody holds, newest first.
    public List<Holding> list(PersonId person) {
        return jdbc.sql(SELECT + "person_id = ? order by received_at desc, id")
                .param(person.value())
                .query(Holdings::row)
                .list();
    }

    /// Has others see a former name of its owner, or not.
    ///
    /// @param at since when; null to hide it
    public void showFormerName(HoldingId id, @Nullable Instant at) {
        jdbc.sql("update wallet.holding set former_name_shown_at = ? where id = ?")
                .params(Arrays.asList(at == null ? null : at.atOffset(ZoneOffset.UTC), id.value()))
                .update();
    }

    /// Keeps a credential; the id of the same bytes where they are kept already.
    HoldingId add(Holding holding) {
        jdbc.sql("insert into wallet.holding (id, person_id, bytes, sha256, source, received_at, credential_id,"
                        + " entry_id, entry_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict (person_id, sha256) do nothing")
                .params(holding.id().value(), holding.person().value(), holding.bytes())
                .params(holding.signed().sha256(), holding.source())
                .param(holding.receivedAt().atOffset(ZoneOffset.UTC))
                .param(
                        holding.credential() == null
                                ? null
                                : holding.credential().value())
                .param(holding.entry() == null ? null : holding.entry().entry().value())
                .param(holding.entry() == null ? null : holding.entry().number())
                .update();
        return jdbc.sql("select id from wallet.holding where person_id = ? and sha256 = ?")
                .params(holding.person().value(), holding.signed().sha256())
                .query((row, _) -> new HoldingId(row.getObject(1, UUID.class)))
                .single();
    }

    private static Holding row(ResultSet row, int number) throws SQLException {
        var credential = row.getObject("credential_id", UUID.class);
        return new Holding(
                new HoldingId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person_id", UUID.class)),
                SignedCredential.of(row.getBytes("bytes")),
                row.getString("source"),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                credential == null ? null : new CredentialId(credential),
                entry(row),
                row.getObject("former_name_shown_at") != null);
    }

    private static @Nullable EntryVersion entry(ResultSet row) throws SQLException {
        var entry = row.getObject("entry_id", UUID.class);
        return entry == null ? null : new EntryVersion(new EntryId(entry), row.getInt("entry_version"));
    }
}
