package org.assay.learning.attendance;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assay.catalog.OfferingId;
import org.assay.identity.OrganizationId;
import org.assay.identity.PersonId;
import org.assay.learning.EnrolmentId;
import org.assay.learning.live.LiveSessionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Who was there: seen by the learner and the organization, written by the organization; no change is forgotten.
@Repository
@Transactional
public class Presences {
    private static final String SELECT = "select session_id, enrolment_id, learner_id, standing, means, flags,"
            + " joined_at, left_at, recorded_at, recorded_by, reason, version from learning.presence where ";
    private final JdbcClient jdbc;

    Presences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One step in what was known.
    record Change(
            int version,
            Standing standing,
            Means means,
            @Nullable String reason,
            Instant at,
            @Nullable PersonId by) {}

    /// Keeps everybody else away from what is known about one person in one session until the transaction ends.
    void lock(LiveSessionId session, PersonId learner) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))::text")
                .param("presence " + session + " " + learner)
                .query((row, _) -> row.getString(1))
                .single();
    }

    Optional<Presence> find(LiveSessionId session, EnrolmentId enrolment) {
        return jdbc.sql(SELECT + "session_id = ? and enrolment_id = ?")
                .params(session.value(), enrolment.value())
                .query(Presences::row)
                .optional();
    }

    /// Those of one session and some enrolments.
    public List<Presence> in(LiveSessionId session, Collection<EnrolmentId> enrolments) {
        if (enrolments.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "session_id = :session and enrolment_id in (:enrolments)")
                .param("session", session.value())
                .param("enrolments", values(enrolments))
                .query(Presences::row)
                .list();
    }

    /// Those of some enrolments in every session, in no order.
    List<Presence> of(Collection<EnrolmentId> enrolments) {
        if (enrolments.isEmpty()) return List.of();
        return jdbc.sql(SELECT + "enrolment_id in (:enrolments)")
                .param("enrolments", values(enrolments))
                .query(Presences::row)
                .list();
    }

    /// How many stand how in a session.
    public int count(LiveSessionId session, Standing standing) {
        return jdbc.sql("select count(*) from learning.presence where session_id = ? and standing = ?")
                .params(session.value(), standing.name())
                .query(Integer.class)
                .single();
    }

    /// How many take part in an offering.
    public int enrolled(OfferingId offering) {
        return jdbc.sql("select count(*) from learning.enrolment where offering_id = ?")
                .param(offering.value())
                .query(Integer.class)
                .single();
    }

    List<Change> history(LiveSessionId session, EnrolmentId enrolment) {
        return jdbc.sql("select version, standing, means, reason, changed_at, changed_by from learning.presence_change"
                        + " where session_id = ? and enrolment_id = ? order by version")
                .params(session.value(), enrolment.value())
                .query((row, _) -> new Change(
                        row.getInt("version"),
                        Standing.valueOf(row.getString("standing")),
                        Means.valueOf(row.getString("means")),
                        row.getString("reason"),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        person(row.getObject("changed_by", UUID.class))))
                .list();
    }

    /// Keeps what is known now; false where a version that is as new or newer is kept already.
    boolean keep(OrganizationId organization, Presence presence) {
        int kept = jdbc.sql("insert into learning.presence as p (session_id, enrolment_id, learner_id, organization_id,"
                        + " standing, means, flags, joined_at, left_at, recorded_at, recorded_by, reason, version)"
                        + " values (?, ?, ?, ?, ?, ?, cast(? as text[]), ?, ?, ?, ?, ?, ?)"
                        + " on conflict (session_id, enrolment_id) do update set standing = excluded.standing,"
                        + " means = excluded.means, flags = excluded.flags, joined_at = excluded.joined_at,"
                        + " left_at = excluded.left_at, recorded_at = excluded.recorded_at,"
                        + " recorded_by = excluded.recorded_by, reason = excluded.reason, version = excluded.version"
                        + " where p.version < excluded.version")
                .params(presence.session().value(), presence.enrolment().value())
                .params(presence.learner().value(), organization.value())
                .params(presence.standing().name(), presence.means().name())
                .param(presence.flags().stream().map(Flag::name).sorted().toArray(String[]::new))
                .param(at(presence.joinedAt()))
                .param(at(presence.leftAt()))
                .param(at(presence.recordedAt()))
                .param(id(presence.recordedBy()))
                .param(presence.reason())
                .param(presence.version())
                .update();
        if (kept == 1) remember(organization, presence);
        return kept == 1;
    }

    private void remember(OrganizationId organization, Presence presence) {
        jdbc.sql("insert into learning.presence_change (session_id, enrolment_id, version, learner_id,"
                        + " organization_id, standing, means, reason, changed_at, changed_by)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .params(presence.session().value(), presence.enrolment().value(), presence.version())
                .params(presence.learner().value(), organization.value())
                .params(presence.standing().name(), presence.means().name())
                .param(presence.reason())
                .param(at(presence.recordedAt()))
                .param(id(presence.recordedBy()))
                .update();
    }

    private static List<UUID> values(Collection<EnrolmentId> ids) {
        return ids.stream().map(EnrolmentId::value).toList();
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static @Nullable UUID id(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable PersonId person(@Nullable UUID id) {
        return id == null ? null : new PersonId(id);
    }

    private static Presence row(ResultSet row, int number) throws SQLException {
        return new Presence(
                new LiveSessionId(row.getObject("session_id", UUID.class)),
                new EnrolmentId(row.getObject("enrolment_id", UUID.class)),
                new PersonId(row.getObject("learner_id", UUID.class)),
                Standing.valueOf(row.getString("standing")),
                Means.valueOf(row.getString("means")),
                Arrays.stream((String[]) row.getArray("flags").getArray())
                        .map(Flag::valueOf)
                        .collect(Collectors.toSet()),
                instant(row.getObject("joined_at", OffsetDateTime.class)),
                instant(row.getObject("left_at", OffsetDateTime.class)),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                person(row.getObject("recorded_by", UUID.class)),
                row.getString("reason"),
                row.getInt("version"));
    }
}
