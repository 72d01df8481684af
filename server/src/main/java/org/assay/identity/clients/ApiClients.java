package org.assay.identity.clients;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.identity.Tenancy;
import org.assay.shared.Refusal;
import org.assay.web.programs.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All API clients: seen by their organization, and by whoever shows the secret of one. Of a secret its hash is kept.
@Repository
@Transactional
public class ApiClients {
    /// Begins every secret, so that scanners of code and logs can find one that was left lying about.
    public static final String PREFIX = "assay_secret_";
    /// More than anybody has programs; a page that lists them needs no second one.
    static final int MOST = 100;

    private static final Duration SEEN_STEP = Duration.ofMinutes(1);
    private static final String SELECT = "select id, organization_id, name, hint, scopes, networks, made_at, ends_at,"
            + " used_at, withdrawn_at from identity.api_client";
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    ApiClients(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    /// What a new one is to be.
    public record Order(String name, Set<Scope> scopes, List<Network> networks, Instant endsAt) {}

    /// A client that was just made, and its secret, which is nowhere else.
    public record Made(ApiClient client, Secret secret) {}

    /// Makes a client of the organization that is acted for.
    public Made make(OrganizationId organization, Order order, PersonId by) {
        if (list(organization).size() >= MOST) throw Refusal.conflict("That is enough. Use one that you have.");
        var id = PersonId.random();
        var secret = new Secret(PREFIX + Secret.random().text());
        tenancy.as(
                Acting.person(id),
                () -> jdbc.sql("insert into identity.person (id, name, created_at) values (?, ?, ?)")
                        .params(id.value(), order.name(), now())
                        .update());
        jdbc.sql("insert into identity.api_client (id, organization_id, name, secret_hash, hint, scopes, networks,"
                        + " made_by, made_at, ends_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(id.value(), organization.value(), order.name(), secret.hash())
                .param(secret.text().substring(secret.text().length() - 4))
                .param(order.scopes().stream().map(Scope::word).sorted().toArray(String[]::new))
                .param(order.networks().stream().map(Network::toString).toArray(String[]::new))
                .params(by.value(), now(), order.endsAt().atOffset(ZoneOffset.UTC))
                .update();
        return new Made(get(organization, id), secret);
    }

    /// An organization's, the newest first, withdrawn ones last.
    public List<ApiClient> list(OrganizationId organization) {
        return jdbc.sql(SELECT + " where organization_id = ? order by withdrawn_at nulls first, made_at desc, id limit "
                        + MOST)
                .param(organization.value())
                .query(ApiClients::row)
                .list();
    }

    ApiClient get(OrganizationId organization, PersonId id) {
        return jdbc.sql(SELECT + " where organization_id = ? and id = ?")
                .params(organization.value(), id.value())
                .query(ApiClients::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such client."));
    }

    /// The open client whose secret this is; call it in the hands of the secret's bearer.
    Optional<ApiClient> of(Secret secret) {
        return jdbc.sql(SELECT + " where secret_hash = ?")
                .param(secret.hash())
                .query(ApiClients::row)
                .optional()
                .filter(client -> client.isOpen(clock.instant()));
    }

    /// The client where it is open; empty where it was withdrawn or has run out since its token was given.
    Optional<ApiClient> open(PersonId id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id.value())
                .query(ApiClients::row)
                .optional()
                .filter(client -> client.isOpen(clock.instant()));
    }

    /// That it was used, to the minute.
    void seen(ApiClient client) {
        jdbc.sql("update identity.api_client set used_at = ? where id = ? and (used_at is null or used_at < ?)")
                .params(now(), client.id().value(), now().minus(SEEN_STEP))
                .update();
    }

    /// From now on neither the client nor any token of it opens anything. Harmless when repeated.
    void withdraw(OrganizationId organization, PersonId id) {
        var client = get(organization, id);
        jdbc.sql("update identity.api_client set withdrawn_at = coalesce(withdrawn_at, ?) where id = ?")
                .params(now(), client.id().value())
                .update();
        jdbc.sql("delete from identity.access_token where client_id = ?")
                .param(client.id().value())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static ApiClient row(ResultSet row, int number) throws SQLException {
        return new ApiClient(
                new PersonId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                row.getString("name"),
                row.getString("hint"),
                scopes(row),
                Arrays.stream((String[]) row.getArray("networks").getArray())
                        .flatMap(text -> Network.parse(text).stream())
                        .toList(),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                instant(row, "used_at"),
                instant(row, "withdrawn_at"));
    }

    /// A scope that no longer exists opens nothing.
    static Set<Scope> scopes(ResultSet row) throws SQLException {
        var scopes = EnumSet.noneOf(Scope.class);
        for (var word : (String[]) row.getArray("scopes").getArray())
            Scope.of(word).ifPresent(scopes::add);
        return scopes;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
