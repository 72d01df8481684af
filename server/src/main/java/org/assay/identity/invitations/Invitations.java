package org.assay.identity.invitations;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Role;
import org.assay.identity.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All invitations: seen by the organization, and one by whoever bears its secret or, to write the letter, its id.
@Repository
@Transactional
class Invitations {
    private static final String SELECT = "select id, organization_id, address, roles, invited_by, invited_at,"
            + " expires_at, sendings, accepted_at, withdrawn_at from identity.invitation where ";
    private static final String OPEN = " and accepted_at is null and withdrawn_at is null";
    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Invitation invitation) {
        jdbc.sql("insert into identity.invitation (id, organization_id, address, address_hash, roles, invited_by,"
                        + " invited_at, expires_at, sendings) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(invitation.id().value(), invitation.organization().value(), invitation.address())
                .param(Secret.ofAddress(invitation.address()))
                .param(names(invitation.roles()))
                .param(invitation.by().value())
                .params(time(invitation.at()), time(invitation.expiresAt()), invitation.sendings())
                .update();
    }

    Optional<Invitation> find(InvitationId id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id.value())
                .query(Invitations::row)
                .optional();
    }

    Optional<Invitation> find(Secret secret) {
        return jdbc.sql(SELECT + "token_hash = ?")
                .param(secret.hash())
                .query(Invitations::row)
                .optional();
    }

    /// The newest first.
    List<Invitation> list(OrganizationId organization, int from, int rows) {
        return jdbc.sql(SELECT + "organization_id = ? order by invited_at desc, id limit ? offset ?")
                .params(organization.value(), rows, from)
                .query(Invitations::row)
                .list();
    }

    int open(OrganizationId organization, Instant now) {
        return jdbc.sql("select count(*) from identity.invitation where organization_id = ? and expires_at > ?" + OPEN)
                .params(organization.value(), time(now))
                .query(Integer.class)
                .single();
    }

    /// Makes the newest letter's secret; that of an earlier one is void from now on.
    void seal(InvitationId id, Secret secret) {
        jdbc.sql("update identity.invitation set token_hash = ? where id = ?")
                .params(secret.hash(), id.value())
                .update();
    }

    /// False where it is not open any more.
    boolean extend(InvitationId id, Instant expiresAt) {
        return jdbc.sql("update identity.invitation set expires_at = ?, sendings = sendings + 1 where id = ?" + OPEN)
                        .params(time(expiresAt), id.value())
                        .update()
                == 1;
    }

    boolean withdraw(InvitationId id, Instant at) {
        return jdbc.sql("update identity.invitation set withdrawn_at = ? where id = ?" + OPEN)
                        .params(time(at), id.value())
                        .update()
                == 1;
    }

    /// Ends what is open to an address, so that the next invitation replaces it.
    void withdraw(OrganizationId organization, String address, Instant at) {
        jdbc.sql("update identity.invitation set withdrawn_at = ? where organization_id = ? and address_hash = ?"
                        + OPEN)
                .params(time(at), organization.value(), Secret.ofAddress(address))
                .update();
    }

    /// Whether this was the acceptance; false where it was accepted, withdrawn or run out before.
    boolean accept(InvitationId id, PersonId by, Instant at) {
        return jdbc.sql("update identity.invitation set accepted_by = ?, accepted_at = ?"
                                + " where id = ? and expires_at > ?" + OPEN)
                        .params(by.value(), time(at), id.value(), time(at))
                        .update()
                == 1;
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static String[] names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toArray(String[]::new);
    }

    private static Invitation row(ResultSet row, int number) throws SQLException {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .forEach(roles::add);
        return new Invitation(
                new InvitationId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("address"),
                roles,
                new PersonId(row.getObject("invited_by", UUID.class)),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getInt("sendings"),
                instant(row, "accepted_at"),
                instant(row, "withdrawn_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
