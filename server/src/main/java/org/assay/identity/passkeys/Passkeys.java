package org.assay.identity.passkeys;

import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All passkeys: seen by their person, and by whoever shows the id of one when signing in.
@Repository
@Transactional
public class Passkeys implements UserCredentialRepository {
    /// More than anybody has devices.
    static final int MOST = 20;

    private static final String SELECT =
            "select person_id, name, credential_id, public_key, signature_count, user_verified, transports,"
                    + " backup_eligible, backed_up, attestation, client_data, added_at, used_at"
                    + " from identity.passkey where ";
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    Passkeys(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// Somebody's, oldest first; at most 20.
    public List<Passkey> list(PersonId person) {
        return jdbc.sql("select id, name, backed_up, added_at, used_at from identity.passkey where person_id = ?"
                        + " order by added_at, id limit " + MOST)
                .param(person.value())
                .query((row, _) -> new Passkey(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("backed_up"),
                        row.getObject("added_at", OffsetDateTime.class).toInstant(),
                        instant(row, "used_at")))
                .list();
    }

    void rename(PersonId person, UUID passkey, String name) {
        int renamed = jdbc.sql("update identity.passkey set name = ? where person_id = ? and id = ?")
                .params(name, person.value(), passkey)
                .update();
        if (renamed == 0) throw Refusal.notFound("You have no such passkey.");
    }

    void remove(PersonId person, UUID passkey) {
        int removed = jdbc.sql("delete from identity.passkey where person_id = ? and id = ?")
                .params(person.value(), passkey)
                .update();
        if (removed == 0) throw Refusal.notFound("You have no such passkey.");
    }

    /// The handle by which an authenticator knows a person: their id, which says nothing about them.
    static Bytes handle(PersonId person) {
        var id = person.value();
        return new Bytes(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array());
    }

    static PersonId person(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        return new PersonId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    @Override
    public void delete(Bytes credential) {
        throw new UnsupportedOperationException("a passkey is removed by its person, by its row's id");
    }

    /// Adds a passkey, or writes down that it was used.
    @Override
    public void save(CredentialRecord key) {
        tenancy.as(Acting.person(person(key.getUserEntityUserId())), () -> {
            int known = jdbc.sql("update identity.passkey set signature_count = ?, backed_up = ?, used_at = ?"
                            + " where credential_hash = ?")
                    .params(key.getSignatureCount(), key.isBackupState(), now(), hash(key.getCredentialId()))
                    .update();
            if (known == 0) insert(key);
        });
    }

    private void insert(CredentialRecord key) {
        var transports = key.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .toArray(String[]::new);
        jdbc.sql("insert into identity.passkey (id, person_id, name, credential_id, credential_hash, public_key,"
                        + " signature_count, user_verified, transports, backup_eligible, backed_up, attestation,"
                        + " client_data, added_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(UUID.randomUUID())
                .param(person(key.getUserEntityUserId()).value())
                .param(key.getLabel())
                .param(key.getCredentialId().getBytes())
                .param(hash(key.getCredentialId()))
                .param(key.getPublicKey().getBytes())
                .param(key.getSignatureCount())
                .param(key.isUvInitialized())
                .param(transports)
                .param(key.isBackupEligible())
                .param(key.isBackupState())
                .param(bytes(key.getAttestationObject()))
                .param(bytes(key.getAttestationClientDataJSON()))
                .param(now())
                .update();
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credential) {
        var hash = hash(credential);
        return tenancy.as(Acting.bearer(hash), () -> find("credential_hash = ?", hash)).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes handle) {
        var person = person(handle);
        return tenancy.as(Acting.person(person), () -> find("person_id = ?", person.value()));
    }

    private List<CredentialRecord> find(String condition, Object value) {
        return jdbc.sql(SELECT + condition + " limit " + MOST)
                .param(value)
                .query(Passkeys::key)
                .list();
    }

    private static String hash(Bytes credential) {
        return Secret.sha256("passkey:" + credential.toBase64UrlString());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static byte @Nullable [] bytes(@Nullable Bytes bytes) {
        return bytes == null ? null : bytes.getBytes();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Set<AuthenticatorTransport> transports(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    private static CredentialRecord key(ResultSet row, int number) throws SQLException {
        var added = row.getObject("added_at", OffsetDateTime.class).toInstant();
        var used = instant(row, "used_at");
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .userEntityUserId(handle(new PersonId(row.getObject("person_id", UUID.class))))
                .label(row.getString("name"))
                .credentialId(new Bytes(row.getBytes("credential_id")))
                .publicKey(new ImmutablePublicKeyCose(row.getBytes("public_key")))
                .signatureCount(row.getLong("signature_count"))
                .uvInitialized(row.getBoolean("user_verified"))
                .transports(transports(row.getArray("transports")))
                .backupEligible(row.getBoolean("backup_eligible"))
                .backupState(row.getBoolean("backed_up"))
                .attestationObject(new Bytes(row.getBytes("attestation")))
                .attestationClientDataJSON(new Bytes(row.getBytes("client_data")))
                .created(added)
                .lastUsed(used == null ? added : used)
                .build();
    }
}
