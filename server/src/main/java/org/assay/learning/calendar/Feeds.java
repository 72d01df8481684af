package org.assay.learning.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.Acting;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.identity.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Secret addresses under which people's calendars read their dates. Each person has one at most; a new one makes the
/// old one void. Only its hash is kept, so it is shown once.
@Repository
@Transactional
class Feeds {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;
    private final Clock clock;

    Feeds(JdbcClient jdbc, Tenancy tenancy, Clock clock) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    Secret make(PersonId person) {
        revoke(person);
        var secret = Secret.random();
        jdbc.sql("insert into learning.calendar_feed (id, person_id, secret_hash, made_at) values (?, ?, ?, ?)")
                .params(UUID.randomUUID(), person.value(), secret.hash(), now())
                .update();
        return secret;
    }

    /// Harmless when repeated.
    void revoke(PersonId person) {
        jdbc.sql("update learning.calendar_feed set revoked_at = ? where person_id = ? and revoked_at is null")
                .params(now(), person.value())
                .update();
    }

    /// Since when somebody has an address; empty where they have none.
    Optional<Instant> since(PersonId person) {
        return jdbc.sql("select made_at from learning.calendar_feed where person_id = ? and revoked_at is null")
                .param(person.value())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    /// Whose address this is; empty where it is void or unknown.
    Optional<PersonId> person(Secret secret) {
        return tenancy.as(
                Acting.bearer(secret.hash()),
                () -> jdbc.sql("select person_id from learning.calendar_feed where secret_hash = ?"
                                + " and revoked_at is null")
                        .param(secret.hash())
                        .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                        .optional());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
