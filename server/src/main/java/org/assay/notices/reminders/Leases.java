package org.assay.notices.reminders;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What only one process does at a time: taken for a while, so that a process that died lets go by itself.
@Repository
@Transactional
class Leases {
    private final UUID self = UUID.randomUUID();
    private final JdbcClient jdbc;
    private final Clock clock;

    Leases(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Whether this process holds it now; taken anew or prolonged.
    boolean take(String name, Duration lasting) {
        return jdbc.sql("insert into notices.lease (name, holder, until) values (?, ?, ?) on conflict (name)"
                                + " do update set holder = excluded.holder, until = excluded.until"
                                + " where lease.holder = excluded.holder or lease.until < ?")
                        .params(name, self, time(clock.instant().plus(lasting)), time(clock.instant()))
                        .update()
                == 1;
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
