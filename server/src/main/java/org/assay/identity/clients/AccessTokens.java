package org.assay.identity.clients;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.web.programs.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Access tokens: opaque, for an hour, kept as hashes, and gone with their client.
@Repository
@Transactional
class AccessTokens {
    static final String PREFIX = "assay_access_";
    static final Duration LIFE = Duration.ofHours(1);
    private final JdbcClient jdbc;
    private final Clock clock;

    AccessTokens(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// For whom and for what a token that was shown counts.
    record Grant(PersonId client, OrganizationId organization, Set<Scope> scopes) {}

    /// Makes a token and gives its text, which is nowhere else.
    Secret make(ApiClient client, Set<Scope> scopes) {
        var token = new Secret(PREFIX + Secret.random().text());
        jdbc.sql("insert into identity.access_token (token_hash, client_id, organization_id, scopes, ends_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(token.hash(), client.id().value(), client.organization().value())
                .param(scopes.stream().map(Scope::word).sorted().toArray(String[]::new))
                .param(clock.instant().plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    /// What a token counts for; empty where it is unknown or over. Call it in the hands of its bearer.
    Optional<Grant> of(Secret token) {
        return jdbc.sql("select client_id, organization_id, scopes from identity.access_token"
                        + " where token_hash = ? and ends_at > ?")
                .params(token.hash(), clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Grant(
                        new PersonId(row.getObject("client_id", UUID.class)),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        ApiClients.scopes(row)))
                .optional();
    }
}
