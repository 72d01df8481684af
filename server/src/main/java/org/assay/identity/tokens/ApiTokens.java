package org.assay.identity.tokens;

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
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.shared.Refusal;
import org.assay.web.Permission;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// All API tokens: seen by their maker, and by whoever bears one. Only the hash of a token is kept. Its text begins
/// with
/// `assay_`, so that scanners of code and logs can find one that was left lying about.
@Repository
@Transactional
public class ApiTokens {
    public static final String PREFIX = "assay_";
    /// More than anybody has programs; a page that lists them needs no second one.
    static final int MOST = 50;

    private static final Duration SEEN_STEP = Duration.ofMinutes(1);
    private final JdbcClient jdbc;
    private final Clock clock;

    ApiTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// For whom and for what a token that was shown counts.
    public record Grant(PersonId person, OrganizationId organization, Set<Permission> scopes) {}

    /// Makes a token and gives its text, which is nowhere else.
    Secret make(PersonId person, OrganizationId organization, String name, Set<Permission> scopes, Instant endsAt) {
        if (list(person).size() >= MOST) throw Refusal.conflict("That is enough. Revoke one that you no longer need.");
        var token = new Secret(PREFIX + Secret.random().text());
        var words = scopes.stream().map(Permission::name).sorted().toArray(String[]::new);
        jdbc.sql("insert into identity.api_token (id, person_id, organization_id, name, token_hash, hint, scopes,"
                        + " made_at, ends_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(UUID.randomUUID(), person.value(), organization.value(), name, token.hash())
                .param(token.text().substring(token.text().length() - 4))
                .param(words)
                .params(now(), endsAt.atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /// What a token counts for; empty where it is unknown, revoked or has run out. Call it in the hands of its bearer.
    public Optional<Grant> use(Secret token) {
        var grant = jdbc.sql("select person_id, organization_id, scopes from identity.api_token"
                        + " where token_hash = ? and revoked_at is null and ends_at > ?")
                .params(token.hash(), now())
                .query((row, _) -> new Grant(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        scopes(row)))
                .optional();
        grant.ifPresent(_ -> jdbc.sql("update identity.api_token set used_at = ?"
                        + " where token_hash = ? and (used_at is null or used_at < ?)")
                .params(now(), token.hash(), now().minus(SEEN_STEP))
                .update());
        return grant;
    }

    /// Those that somebody made, the newest first, revoked ones last.
    public List<ApiToken> list(PersonId person) {
        return jdbc.sql("select id, name, hint, scopes, made_at, ends_at, used_at, revoked_at from identity.api_token"
                        + " where person_id = ? order by revoked_at nulls first, made_at desc, id limit " + MOST)
                .param(person.value())
                .query((row, _) -> new ApiToken(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("hint"),
                        scopes(row),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        instant(row, "used_at"),
                        instant(row, "revoked_at")))
                .list();
    }

    /// From now on the token opens nothing. Harmless when repeated.
    void revoke(PersonId person, UUID token) {
        int known = jdbc.sql("update identity.api_token set revoked_at = coalesce(revoked_at, ?)"
                        + " where person_id = ? and id = ?")
                .params(now(), person.value(), token)
                .update();
        if (known == 0) throw Refusal.notFound("You have no such token.");
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /// A permission that no longer exists opens nothing.
    private static Set<Permission> scopes(ResultSet row) throws SQLException {
        var words = List.of((String[]) row.getArray("scopes").getArray());
        var scopes = EnumSet.noneOf(Permission.class);
        Arrays.stream(Permission.values())
                .filter(permission -> words.contains(permission.name()))
                .forEach(scopes::add);
        return scopes;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
