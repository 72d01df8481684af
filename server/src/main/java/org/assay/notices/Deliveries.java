package org.assay.notices;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Which letters were sent, by what they are about: an event that is told twice has one key. No addresses in here.
@Repository
@Transactional
class Deliveries {
    private final JdbcClient jdbc;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean isSent(String key) {
        return jdbc.sql("select exists (select 1 from notices.delivery where key = ?)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    void sent(String key) {
        jdbc.sql("insert into notices.delivery (key, at) values (?, ?) on conflict do nothing")
                .params(key, clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                .update();
    }
}
