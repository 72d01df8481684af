package org.assay.api;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Answers that were given, by client and key, for a week; whoever calls acts for the client's organization.
@Repository
@Transactional
class KeptAnswers {
    private final JdbcClient jdbc;

    KeptAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param call hash of what was asked
    record Kept(String call, int status, @Nullable String location, byte[] body) {}

    /// False where another transaction answers the same key now; else it is ours to the end of this one.
    boolean hold(PersonId client, String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
                .param("idempotency " + client + " " + key)
                .query(Boolean.class)
                .single();
    }

    Optional<Kept> find(PersonId client, String key) {
        return jdbc.sql("select call, status, location, body from api.kept_answer where client_id = ? and key = ?")
                .params(client.value(), key)
                .query((row, _) -> new Kept(
                        row.getString("call"), row.getInt("status"), row.getString("location"), row.getBytes("body")))
                .optional();
    }

    record Place(OrganizationId organization, PersonId client, String key) {}

    /// @param about whom the answer names, or null
    void add(Place place, Kept kept, @Nullable PersonId about, Instant at) {
        jdbc.sql("insert into api.kept_answer (organization_id, client_id, key, call, status, location, body,"
                        + " person_id, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(place.organization().value(), place.client().value(), place.key())
                .params(kept.call(), kept.status())
                .param(kept.location())
                .param(kept.body())
                .param(about == null ? null : about.value())
                .param(at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
