package org.assay.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.assay.shared.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Where mail stays while no mail server is set, so that the platform can be tried on one machine without one.
@Repository
@Transactional
class Mailbox implements Post {
    private static final int MOST_SHOWN = 100;
    private final JdbcClient jdbc;
    private final Clock clock;

    Mailbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// A mail that stayed here.
    public record Mail(UUID id, Instant at, String recipient, String subject, String text) {}

    @Override
    public void send(Letter letter) {
        jdbc.sql("insert into notices.mail (id, at, recipient, subject, text) values (?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        clock.instant().truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC))
                .params(letter.to(), letter.subject(), letter.text())
                .update();
    }

    /// Newest first.
    List<Mail> list() {
        return jdbc.sql("select id, at, recipient, subject, text from notices.mail order by number desc limit ?")
                .param(MOST_SHOWN)
                .query(Mailbox::row)
                .list();
    }

    Mail get(UUID id) {
        return jdbc.sql("select id, at, recipient, subject, text from notices.mail where id = ?")
                .param(id)
                .query(Mailbox::row)
                .optional()
                .orElseThrow(() -> Refusal.notFound("There is no such mail."));
    }

    private static Mail row(ResultSet row, int number) throws SQLException {
        return new Mail(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("text"));
    }
}
