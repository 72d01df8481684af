package org.assay.api;

import org.assay.identity.Housekeeping;
import org.assay.identity.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sweeps out answers after their week; the policy of the table says which may go.
@Component
class Swept {
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    Swept(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    @Transactional
    @Scheduled(initialDelay = 180_000, fixedDelay = 3_600_000) // ms
    public int sweep() {
        return tenancy.as(
                Housekeeping.SWEEPER,
                () -> jdbc.sql("delete from api.kept_answer").update());
    }
}
