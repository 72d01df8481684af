package org.assay.learning.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.identity.Secret;
import org.assay.learning.live.LiveSession.Recording;
import org.assay.learning.live.LiveSession.Span;
import org.assay.learning.live.LiveSession.State;
import org.assay.learning.live.LiveSession.Venue;
import org.assay.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// The live sessions of an organization. Learners read them in its name, after their enrolment was looked at.
@Repository
@Transactional
public class LiveSessions {
    private static final String SELECT = "select id, organization_id, offering_id, title, starts_at, ends_at, zone,"
            + " place, join_link, capacity, presenter_id, recording_link, recording_counts, make_up_for, sequence,"
            + " changed_at, cancelled_at, cancel_reason, settled_at from learning.live_session where ";
    /// No offering has more.
    public static final int MOST = 500;

    private final JdbcClient jdbc;

    LiveSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public LiveSession get(LiveSessionId id) {
        return find(id).orElseThrow(() -> Refusal.notFound("There is no such live session."));
    }

    public Optional<LiveSession> find(LiveSessionId id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id.value())
                .query(LiveSessions::row)
                .optional();
    }

    /// Those of an offering, in order of time, cancelled ones too.
    public List<LiveSession> in(OfferingId offering) {
        return jdbc.sql(SELECT + "offering_id = ? order by starts_at, id limit ?")
                .params(offering.value(), MOST)
                .query(LiveSessions::row)
                .list();
    }

    /// Those of several offerings that end after `from`, in order of time, at most `rows`.
    public List<LiveSession> after(Collection<OfferingId> offerings, Instant from, int rows) {
        if (offerings.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "offering_id in (:offerings) and ends_at > :from order by starts_at, id limit :rows")
                .param("offerings", offerings.stream().map(OfferingId::value).toList())
                .param("from", at(from))
                .param("rows", rows)
                .query(LiveSessions::row)
                .list();
    }

    /// Those of an organization that start in a span of time, at most `rows`, in order of time.
    public List<LiveSession> between(OrganizationId organization, Instant from, Instant until, int rows) {
        return jdbc.sql(SELECT + "organization_id = ? and starts_at >= ? and starts_at < ?"
                        + " order by starts_at, id limit ?")
                .params(organization.value(), at(from), at(until), rows)
                .query(LiveSessions::row)
                .list();
    }

    /// Those of an organization that ended before `until` and are not settled, oldest first, at most 100.
    public List<LiveSession> unsettled(OrganizationId organization, Instant until) {
        return jdbc.sql(SELECT + "organization_id = ? and ends_at < ? and settled_at is null and cancelled_at is null"
                        + " order by ends_at limit 100")
                .params(organization.value(), at(until))
                .query(LiveSessions::row)
                .list();
    }

    /// What its rotating codes are made from. For whoever acts for the organization, and never for a page of learners.
    public String codeSecret(LiveSessionId id) {
        return jdbc.sql("select code_secret from learning.live_session where id = ?")
                .param(id.value())
                .query((row, _) -> row.getString(1))
                .single();
    }

    void add(LiveSession session) {
        jdbc.sql("insert into learning.live_session (id, organization_id, offering_id, title, starts_at, ends_at, zone,"
                        + " place, join_link, capacity, presenter_id, code_secret, make_up_for, changed_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(session.id().value(), session.organization().value())
                .params(session.offering().value(), session.title())
                .params(at(session.span().start()), at(session.span().end()))
                .param(session.span().zone().getId())
                .param(session.venue().place())
                .param(session.venue().link())
                .param(session.venue().capacity())
                .param(session.presenter() == null ? null : session.presenter().value())
                .param(Secret.random().text())
                .param(session.makeUpFor() == null ? null : session.makeUpFor().value())
                .param(at(session.state().changedAt()))
                .update();
    }

    /// False where it was changed since `session` was read.
    boolean update(LiveSession session, int seen) {
        var recording = session.recording();
        return jdbc.sql("update learning.live_session set title = ?, starts_at = ?, ends_at = ?, zone = ?, place = ?,"
                                + " join_link = ?, capacity = ?, presenter_id = ?, recording_link = ?,"
                                + " recording_counts = ?, sequence = ?, changed_at = ?, cancelled_at = ?,"
                                + " cancel_reason = ? where id = ? and sequence = ?")
                        .param(session.title())
                        .params(at(session.span().start()), at(session.span().end()))
                        .param(session.span().zone().getId())
                        .param(session.venue().place())
                        .param(session.venue().link())
                        .param(session.venue().capacity())
                        .param(
                                session.presenter() == null
                                        ? null
                                        : session.presenter().value())
                        .param(recording == null ? null : recording.link())
                        .param(recording != null && recording.counts())
                        .params(session.state().sequence(), at(session.state().changedAt()))
                        .param(atOrNull(session.state().cancelledAt()))
                        .param(session.state().reason())
                        .params(session.id().value(), seen)
                        .update()
                == 1;
    }

    /// False where it was settled before.
    public boolean settle(LiveSessionId id, Instant at) {
        return jdbc.sql("update learning.live_session set settled_at = ? where id = ? and settled_at is null"
                                + " and cancelled_at is null")
                        .params(at(at), id.value())
                        .update()
                == 1;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable OffsetDateTime atOrNull(@Nullable Instant instant) {
        return instant == null ? null : at(instant);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static LiveSession row(ResultSet row, int number) throws SQLException {
        var presenter = row.getObject("presenter_id", UUID.class);
        var makeUp = row.getObject("make_up_for", UUID.class);
        var link = row.getString("recording_link");
        return new LiveSession(
                new LiveSessionId(row.getObject("id", UUID.class)),
                new OrganizationId(row.getObject("organization_id", UUID.class)),
                new OfferingId(row.getObject("offering_id", UUID.class)),
                row.getString("title"),
                new Span(
                        row.getObject("starts_at", OffsetDateTime.class).toInstant(),
                        row.getObject("ends_at", OffsetDateTime.class).toInstant(),
                        ZoneId.of(row.getString("zone"))),
                new Venue(row.getString("place"), row.getString("join_link"), row.getObject("capacity", Integer.class)),
                presenter == null ? null : new PersonId(presenter),
                link == null ? null : new Recording(link, row.getBoolean("recording_counts")),
                makeUp == null ? null : new LiveSessionId(makeUp),
                new State(
                        row.getInt("sequence"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        instant(row, "cancelled_at"),
                        row.getString("cancel_reason"),
                        instant(row, "settled_at")));
    }
}
