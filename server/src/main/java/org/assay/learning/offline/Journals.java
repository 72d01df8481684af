package org.assay.learning.offline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.assay.learning.Enrolment;
import org.assay.learning.EnrolmentId;
import org.assay.learning.course.UnitId;
import org.assay.learning.offline.Receipt.Effect;
import org.assay.learning.offline.Receipt.Outcome;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// Journals of devices: written once, read by their learner alone.
@Repository
@Transactional
class Journals {
    private static final String CHAIN =
            " from learning.journal_entry where enrolment_id = ? and device_id = ? and outcome <> 'UNVERIFIED'";
    private final JdbcClient jdbc;

    Journals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// An entry as it is stored.
    record Stored(DeviceId device, Entry entry, Instant receivedAt, Outcome outcome, String reason) {}

    /// As far as it was accepted. Whoever asks for the same one waits until this transaction is over.
    Journal get(EnrolmentId enrolment, DeviceId device) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param("journal " + enrolment + device)
                .query((_, _) -> true)
                .single();
        var hashes = new TreeMap<Integer, String>();
        jdbc.sql("select sequence, hash" + CHAIN)
                .params(enrolment.value(), device.value())
                .query(row -> {
                    hashes.put(row.getInt(1), row.getString(2));
                });
        return new Journal(enrolment, device, hashes);
    }

    /// What became of an accepted entry.
    Effect effect(EnrolmentId enrolment, DeviceId device, int sequence) {
        return jdbc.sql("select outcome, reason" + CHAIN + " and sequence = ?")
                .params(enrolment.value(), device.value(), sequence)
                .query((row, _) -> new Effect(Outcome.valueOf(row.getString(1)), row.getString(2), null))
                .single();
    }

    /// The version of the draft that this journal's entries made last; empty where they made none.
    Optional<Integer> draftVersion(EnrolmentId enrolment, DeviceId device, UnitId unit) {
        return jdbc.sql("select draft_version" + CHAIN + " and unit_id = ? and draft_version is not null"
                        + " order by sequence desc limit 1")
                .params(enrolment.value(), device.value(), unit.value())
                .query(Integer.class)
                .optional();
    }

    void add(Enrolment enrolment, DeviceId device, Entry entry, Effect effect, Instant now) {
        insert(enrolment, device, entry, entry.hash(), effect, now);
    }

    /// Keeps an entry that nobody vouches for; harmless when repeated. Its own hash proves nothing, so it gets one of
    /// ours.
    void addAside(Enrolment enrolment, DeviceId device, Entry entry, Effect effect, Instant now) {
        insert(enrolment, device, entry, entry.sealed("aside", enrolment.id(), device), effect, now);
    }

    private void insert(Enrolment enrolment, DeviceId device, Entry entry, String hash, Effect effect, Instant now) {
        jdbc.sql("insert into learning.journal_entry (enrolment_id, device_id, sequence, hash, learner_id, kind,"
                        + " unit_id, payload, device_at, received_at, outcome, reason, draft_version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(enrolment.id().value(), device.value(), entry.sequence(), hash)
                .params(
                        enrolment.learner().value(),
                        entry.kind().name(),
                        entry.unit().value())
                .params(entry.payload(), time(entry.deviceAt()), time(now))
                .params(effect.outcome().name(), effect.reason())
                .param(effect.draftVersion())
                .update();
    }

    /// How many entries an enrolment has, of all devices.
    int count(EnrolmentId enrolment) {
        return jdbc.sql("select count(*) from learning.journal_entry where enrolment_id = ?")
                .param(enrolment.value())
                .query(Integer.class)
                .single();
    }

    /// The newest entries, those that arrived last first; where a learner stopped is left out.
    List<Stored> list(EnrolmentId enrolment, int rows) {
        return jdbc.sql("select device_id, sequence, hash, kind, unit_id, payload, device_at, received_at, outcome,"
                        + " reason from learning.journal_entry where enrolment_id = ? and kind <> 'PLACE'"
                        + " order by received_at desc, device_id, sequence desc limit ?")
                .params(enrolment.value(), rows)
                .query(Journals::row)
                .list();
    }

    private static Stored row(ResultSet row, int number) throws SQLException {
        var entry = new Entry(
                row.getInt("sequence"),
                instant(row, "device_at").toEpochMilli(),
                Entry.Kind.valueOf(row.getString("kind")),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("payload"),
                row.getString("hash"));
        return new Stored(
                new DeviceId(row.getObject("device_id", UUID.class)),
                entry,
                instant(row, "received_at"),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
