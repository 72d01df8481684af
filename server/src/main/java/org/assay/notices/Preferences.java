package org.assay.notices;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/// How people want to be told: for each reason, and at which hours. Each seen by its person alone.
@Repository
@Transactional
public class Preferences {
    private static final Rhythm USUAL = new Rhythm(ZoneOffset.UTC, 21, 8);
    private final JdbcClient jdbc;
    private final People people;

    Preferences(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /// What somebody wants for one reason.
    ///
    /// @param inApp whether it stands among the notices
    public record Choice(boolean inApp, Reason.Mail mail) {
        public static Choice usual(Reason reason) {
            return new Choice(true, reason.mail());
        }
    }

    /// When somebody may be disturbed.
    ///
    /// @param quietFrom local hour, 0 to 23, from which nothing is sent
    /// @param quietUntil local hour until which nothing is sent; the same as `quietFrom` for never quiet
    public record Rhythm(ZoneId zone, int quietFrom, int quietUntil) {

        /// Whether nothing may be sent at this moment.
        public boolean isQuiet(Instant now) {
            int hour = now.atZone(zone).getHour();
            if (quietFrom == quietUntil) return false;
            return quietFrom < quietUntil
                    ? hour >= quietFrom && hour < quietUntil
                    : hour >= quietFrom || hour < quietUntil;
        }

        /// The next time that the daily letter is due: at eight, or where that is quiet at the end of the quiet hours.
        public Instant nextDigest(Instant now) {
            var morning = at(now.atZone(zone));
            return morning.isAfter(now.atZone(zone))
                    ? morning.toInstant()
                    : at(now.atZone(zone).plusDays(1)).toInstant();
        }

        private ZonedDateTime at(ZonedDateTime day) {
            var eight = day.toLocalDate().atTime(LocalTime.of(8, 0)).atZone(zone);
            return isQuiet(eight.toInstant())
                    ? day.toLocalDate().atTime(quietUntil, 0).atZone(zone)
                    : eight;
        }
    }

    public Choice of(PersonId person, Reason reason) {
        return jdbc.sql("select in_app, mail from notices.preference where person_id = ? and reason = ?")
                .params(person.value(), reason.name())
                .query((row, _) -> new Choice(row.getBoolean(1), Reason.Mail.valueOf(row.getString(2))))
                .optional()
                .orElseGet(() -> Choice.usual(reason));
    }

    /// All reasons, in their order.
    public Map<Reason, Choice> of(PersonId person) {
        var choices = new EnumMap<Reason, Choice>(Reason.class);
        for (var reason : Reason.values()) choices.put(reason, Choice.usual(reason));
        jdbc.sql("select reason, in_app, mail from notices.preference where person_id = ?")
                .param(person.value())
                .query(row -> {
                    choices.put(
                            Reason.valueOf(row.getString(1)),
                            new Choice(row.getBoolean(2), Reason.Mail.valueOf(row.getString(3))));
                });
        return choices;
    }

    /// Harmless when repeated. What cannot be turned off stays in the app.
    public void choose(PersonId person, Reason reason, Choice choice) {
        jdbc.sql("insert into notices.preference (person_id, reason, in_app, mail) values (?, ?, ?, ?)"
                        + " on conflict (person_id, reason) do update set in_app = excluded.in_app,"
                        + " mail = excluded.mail")
                .params(person.value(), reason.name(), choice.inApp() || !reason.isOptional())
                .param(choice.mail().name())
                .update();
    }

    /// Whether somebody has said when they may be disturbed.
    public boolean hasRhythm(PersonId person) {
        return jdbc.sql("select exists (select 1 from notices.rhythm where person_id = ?)")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    public Rhythm rhythm(PersonId person) {
        return rhythm(person, ZoneOffset.UTC);
    }

    /// @param zone where we believe them to be while neither this nor their account says it
    public Rhythm rhythm(PersonId person, ZoneId zone) {
        return jdbc.sql("select zone, quiet_from, quiet_until from notices.rhythm where person_id = ?")
                .param(person.value())
                .query((row, _) -> new Rhythm(zone(row.getString(1)), row.getInt(2), row.getInt(3)))
                .optional()
                .orElseGet(() -> new Rhythm(account(person, zone), USUAL.quietFrom(), USUAL.quietUntil()));
    }

    private ZoneId account(PersonId person, ZoneId otherwise) {
        return people.preferences(person)
                .map(org.assay.identity.Preferences::zone)
                .map(Preferences::zone)
                .orElse(otherwise);
    }

    public void keep(PersonId person, Rhythm rhythm) {
        jdbc.sql("insert into notices.rhythm (person_id, zone, quiet_from, quiet_until) values (?, ?, ?, ?)"
                        + " on conflict (person_id) do update set zone = excluded.zone,"
                        + " quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until")
                .params(person.value(), rhythm.zone().getId(), rhythm.quietFrom(), rhythm.quietUntil())
                .update();
    }

    /// A zone that this machine no longer knows counts as UTC.
    private static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
