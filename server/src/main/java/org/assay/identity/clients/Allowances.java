package org.assay.identity.clients;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How often each client called in the minute that runs, on all processes together. The table is not logged: a crash
/// of the database forgets the minute, and counting a call waits for no disk.
@Repository
@Transactional
class Allowances {
    private static final int MINUTE = 60; // s
    private final JdbcClient jdbc;
    private final ClientSettings settings;
    private final Clock clock;

    Allowances(JdbcClient jdbc, ClientSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /// Counts one call.
    Allowance take(ApiClient client) {
        long now = clock.instant().getEpochSecond();
        int calls = jdbc.sql("insert into identity.api_use as u (client_id, organization_id, minute, calls)"
                        + " values (?, ?, ?, 1) on conflict (client_id) do update set minute = excluded.minute,"
                        + " calls = case when u.minute = excluded.minute then u.calls + 1 else 1 end returning calls")
                .params(client.id().value(), client.organization().value(), now / MINUTE)
                .query(Integer.class)
                .single();
        int limit = settings.limit();
        return new Allowance(limit, Math.max(0, limit - calls), MINUTE - now % MINUTE, calls > limit);
    }
}
