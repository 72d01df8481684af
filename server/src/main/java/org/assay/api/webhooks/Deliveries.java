package org.assay.api.webhooks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.api.feed.Happenings;
import org.assay.identity.OrganizationId;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// What is on its way to endpoints, and what became of it; whoever calls acts for the organization.
@Repository
@Transactional
class Deliveries {
    private static final String SELECT =
            "select d.endpoint_id, d.event_number, e.type, d.attempts, d.next_at, d.tried_at,"
                    + " d.status, d.problem, d.delivered_at from api.delivery d join api.event e"
                    + " on e.organization_id = d.organization_id and e.number = d.event_number where d.endpoint_id = ?";
    private final JdbcClient jdbc;

    Deliveries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An endpoint that is held for a while by whoever asked.
    record Held(EndpointId endpoint, OrganizationId organization, Instant until) {}

    /// Orders a delivery of each happening to each endpoint that wants to hear of it.
    void order(OrganizationId organization, Happenings.Span numbers, Instant at) {
        jdbc.sql("insert into api.delivery (endpoint_id, event_number, organization_id, next_at)"
                        + " select p.id, e.number, e.organization_id, ? from api.event e join api.endpoint p"
                        + " on p.organization_id = e.organization_id and e.type = any(p.types)"
                        + " where e.organization_id = ? and e.number between ? and ? on conflict do nothing")
                .params(at.atOffset(ZoneOffset.UTC), organization.value(), numbers.first(), numbers.last())
                .update();
    }

    /// Holds the endpoint that waits longest and that nobody holds. Of several processes each gets another one. Call it
    /// in the hands of whoever sends.
    Optional<Held> hold(Instant now, Instant until) {
        return jdbc.sql("update api.endpoint set held_until = ? where id = (select e.id from api.endpoint e"
                        + " where e.disabled_at is null and (e.held_until is null or e.held_until < ?) and exists"
                        + " (select from api.delivery d where d.endpoint_id = e.id and d.next_at <= ?)"
                        + " order by e.held_until nulls first limit 1 for update skip locked)"
                        + " returning id, organization_id, held_until")
                .params(until.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC), now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Held(
                        new EndpointId(row.getObject("id", UUID.class)),
                        new OrganizationId(row.getObject("organization_id", UUID.class)),
                        row.getObject("held_until", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// The next that is due, in the order of the feed.
    Optional<Delivery> next(EndpointId endpoint, Instant now) {
        return jdbc.sql(SELECT + " and d.next_at <= ? order by d.event_number limit 1")
                .params(endpoint.value(), now.atOffset(ZoneOffset.UTC))
                .query(Deliveries::row)
                .optional();
    }

    /// Newest first.
    ///
    /// @param before exclusive number of an event
    List<Delivery> list(EndpointId endpoint, long before, int rows) {
        return jdbc.sql(SELECT + " and d.event_number < ? order by d.event_number desc limit ?")
                .params(endpoint.value(), before, rows)
                .query(Deliveries::row)
                .list();
    }

    /// Keeps what came of an attempt.
    ///
    /// @param next when it is tried again, or null for never
    void tried(Delivery delivery, Instant at, int status, @Nullable String problem, @Nullable Instant next) {
        var isTaken = problem == null;
        jdbc.sql("update api.delivery set attempts = attempts + 1, tried_at = ?, status = ?, problem = ?, next_at = ?,"
                        + " delivered_at = case when ? then ? else delivered_at end"
                        + " where endpoint_id = ? and event_number = ?")
                .param(at.atOffset(ZoneOffset.UTC))
                .param(status == 0 ? null : status)
                .param(problem == null || problem.length() <= 500 ? problem : problem.substring(0, 500))
                .param(next == null ? null : next.atOffset(ZoneOffset.UTC))
                .params(isTaken, at.atOffset(ZoneOffset.UTC))
                .params(delivery.endpoint().value(), delivery.event())
                .update();
    }

    /// Sends one again, under the same id, as if it had never been tried.
    void replay(EndpointId endpoint, long event, Instant at) {
        int known = jdbc.sql("update api.delivery set next_at = ?, attempts = 0, problem = null"
                        + " where endpoint_id = ? and event_number = ?")
                .params(at.atOffset(ZoneOffset.UTC), endpoint.value(), event)
                .update();
        if (known == 0) throw Refusal.notFound("There is no such delivery.");
    }

    /// Sends again all that were given up; how many those are.
    int replayGivenUp(EndpointId endpoint, Instant at) {
        return jdbc.sql("update api.delivery set next_at = ?, attempts = 0"
                        + " where endpoint_id = ? and next_at is null and delivered_at is null")
                .params(at.atOffset(ZoneOffset.UTC), endpoint.value())
                .update();
    }

    private static Delivery row(ResultSet row, int number) throws SQLException {
        return new Delivery(
                new EndpointId(row.getObject("endpoint_id", UUID.class)),
                row.getLong("event_number"),
                row.getString("type"),
                row.getInt("attempts"),
                instant(row, "next_at"),
                instant(row, "tried_at"),
                row.getObject("status", Integer.class),
                row.getString("problem"),
                instant(row, "delivered_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
