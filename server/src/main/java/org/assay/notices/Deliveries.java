package org.assay.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Letters that are to be sent, were sent or were given up, by what they are about: an event that is told twice has one
/// key. No addresses and no secrets in here.
@Repository
@Transactional
class Deliveries {
    private static final String COLUMNS =
            "key, kind, subject, person_id, organization_id, about, attempts, problem, at, given_up_at";
    private static final Duration IN_HAND = Duration.ofMinutes(5);
    private static final int LONGEST_PROBLEM = 500;
    private final JdbcClient jdbc;
    private final Clock clock;

    Deliveries(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// Keeps an order; false where its key is there already, sent or not.
    boolean order(Delivery delivery, Instant due) {
        return jdbc.sql("insert into notices.delivery (key, kind, subject, person_id, organization_id, at, next_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(delivery.key(), delivery.kind().name(), delivery.subject())
                        .param(
                                delivery.person() == null
                                        ? null
                                        : delivery.person().value())
                        .param(
                                delivery.organization() == null
                                        ? null
                                        : delivery.organization().value())
                        .params(time(clock.instant()), time(due))
                        .update()
                == 1;
    }

    /// Takes one order that is due into this process's hands for five minutes; empty where it is in other hands,
    /// not due, or done.
    Optional<Delivery> take(String key) {
        return jdbc.sql("update notices.delivery set next_at = ? where key = ? and next_at <= ? returning " + COLUMNS)
                .params(time(clock.instant().plus(IN_HAND)), key, time(clock.instant()))
                .query(Deliveries::row)
                .optional();
    }

    /// Keys of orders that are due, oldest first.
    List<String> due(int rows) {
        return jdbc.sql("select key from notices.delivery where next_at <= ? order by next_at limit ?")
                .params(time(clock.instant()), rows)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /// It left, or there was nothing to say.
    void done(String key, @Nullable String about) {
        jdbc.sql("update notices.delivery set sent_at = ?, next_at = null, given_up_at = null, problem = null,"
                        + " about = coalesce(?, about), attempts = attempts + 1 where key = ?")
                .param(time(clock.instant()))
                .param(about)
                .param(key)
                .update();
    }

    void failed(String key, String problem, Instant next) {
        jdbc.sql("update notices.delivery set attempts = attempts + 1, problem = ?, next_at = ? where key = ?")
                .params(shorter(problem), time(next), key)
                .update();
    }

    void giveUp(String key, @Nullable String about, String problem) {
        jdbc.sql("update notices.delivery set attempts = attempts + 1, problem = ?, next_at = null, given_up_at = ?,"
                        + " sent_at = null, about = coalesce(?, about) where key = ?")
                .params(shorter(problem), time(clock.instant()))
                .param(about)
                .param(key)
                .update();
    }

    /// Puts one back, to be sent at once. Nothing where it is on its way.
    void again(String key) {
        jdbc.sql("update notices.delivery set next_at = ?, given_up_at = null, attempts = 0"
                        + " where key = ? and next_at is null")
                .params(time(clock.instant()), key)
                .update();
    }

    /// What an organization's letters ended without arriving, newest first.
    List<Delivery> givenUp(OrganizationId organization, int from, int rows) {
        return jdbc.sql("select " + COLUMNS + " from notices.delivery where organization_id = ?"
                        + " and given_up_at is not null order by given_up_at desc, key offset ? limit ?")
                .params(organization.value(), from, rows)
                .query(Deliveries::row)
                .list();
    }

    Optional<Delivery> find(String key) {
        return jdbc.sql("select " + COLUMNS + " from notices.delivery where key = ?")
                .param(key)
                .query(Deliveries::row)
                .optional();
    }

    List<Delivery> find(Collection<String> keys) {
        return jdbc.sql("select " + COLUMNS + " from notices.delivery where key = any (?)")
                .param(keys.toArray(String[]::new))
                .query(Deliveries::row)
                .list();
    }

    boolean isSent(String key) {
        return jdbc.sql("select exists (select 1 from notices.delivery where key = ? and sent_at is not null)")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    private static String shorter(String text) {
        var line = text.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST_PROBLEM ? line.substring(0, LONGEST_PROBLEM) : line;
    }

    private static OffsetDateTime time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC);
    }

    private static Delivery row(ResultSet row, int number) throws SQLException {
        var person = row.getObject("person_id", UUID.class);
        var organization = row.getObject("organization_id", UUID.class);
        var givenUp = row.getObject("given_up_at", OffsetDateTime.class);
        return new Delivery(
                row.getString("key"),
                Delivery.Kind.valueOf(row.getString("kind")),
                row.getString("subject"),
                person == null ? null : new PersonId(person),
                organization == null ? null : new OrganizationId(organization),
                row.getString("about"),
                row.getInt("attempts"),
                row.getString("problem"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                givenUp == null ? null : givenUp.toInstant());
    }
}
