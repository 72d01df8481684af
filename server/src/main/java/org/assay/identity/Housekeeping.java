package org.assay.identity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sweeps out what has run out: links to sign in with and requests for addresses after a day, ceremonies after an hour,
/// sessions after a month. The policies of the tables say what may go; a statement that named a condition would have to
/// read the rows first. Harmless on several processes at once.
@Component
@EnableScheduling
public class Housekeeping {
    /// Whoever bears this word may sweep; no hash of a secret looks like it.
    public static final Acting SWEEPER = Acting.bearer("housekeeping");

    private static final List<String> SWEPT =
            List.of("sign_in_link", "address_request", "ceremony", "session", "access_token");
    private final JdbcClient jdbc;
    private final Tenancy tenancy;

    Housekeeping(JdbcClient jdbc, Tenancy tenancy) {
        this.jdbc = jdbc;
        this.tenancy = tenancy;
    }

    /// Gives the number of rows that went.
    @Transactional
    @Scheduled(initialDelay = 120_000, fixedDelay = 3_600_000) // ms
    public int sweep() {
        return tenancy.as(
                SWEEPER,
                () -> SWEPT.stream()
                        .mapToInt(table ->
                                jdbc.sql("delete from identity." + table).update())
                        .sum());
    }
}
