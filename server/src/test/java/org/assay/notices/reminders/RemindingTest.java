package org.assay.notices.reminders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.assay.Classroom;
import org.assay.ServerTest;
import org.assay.notices.Notice;
import org.assay.notices.Notices;
import org.assay.notices.Preferences;
import org.assay.notices.Preferences.Choice;
import org.assay.notices.Preferences.Rhythm;
import org.assay.notices.Reason;
import org.assay.notices.Telling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Reminders by a clock that is stepped from hour to hour.
@ServerTest
class RemindingTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    ApplicationContext beans;

    private final Stepped clock = new Stepped();
    private Classroom room;

    static final class Stepped extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeEach
    void begin() {
        room = new Classroom(beans);
        clock.now = room.enrol().enrolledAt();
        room.asInes(() -> {
            room.bean(Preferences.class).keep(room.ines, new Rhythm(BERLIN, 21, 8));
            return true;
        });
    }

    @Test
    void whoStandsStillForTwoWeeksIsRemindedOnceAndByDay() {
        hours(24 * 13);
        assertThat(reminders()).isEmpty();
        hours(24 * 20);
        assertThat(reminders()).extracting(Notice::reason).containsExactly(Reason.STALLED);
    }

    @Test
    void whoTurnedTheReasonOffHearsNothing() {
        room.asInes(() -> {
            room.bean(Preferences.class).choose(room.ines, Reason.STALLED, new Choice(false, Reason.Mail.NEVER));
            return true;
        });
        hours(24 * 20);
        assertThat(reminders()).isEmpty();
    }

    @Test
    void nothingComesInQuietHoursAndNeverTwoOnOneDay() {
        var reminding = reminding();
        clock.now = Instant.parse("2031-07-01T20:30:00Z"); // 22:30 in Berlin
        assertThat(remind(reminding, "one")).isFalse();
        clock.now = Instant.parse("2031-07-02T07:00:00Z");
        assertThat(remind(reminding, "one")).isTrue();
        assertThat(remind(reminding, "two")).isFalse();
        clock.now = Instant.parse("2031-07-03T07:00:00Z");
        assertThat(remind(reminding, "one")).isFalse();
        assertThat(remind(reminding, "two")).isTrue();
    }

    @Test
    void onlyOneProcessGoesRoundUntilItLetsGo() {
        var jdbc = beans.getBean(org.springframework.jdbc.core.simple.JdbcClient.class);
        var one = new Leases(jdbc, clock);
        var other = new Leases(jdbc, clock);
        var name = "round " + room.organization;
        var lasting = Duration.ofMinutes(5);
        assertThat(one.take(name, lasting)).isTrue();
        assertThat(other.take(name, lasting)).isFalse();
        assertThat(one.take(name, lasting)).isTrue();
        clock.now = clock.now.plus(Duration.ofMinutes(6));
        assertThat(other.take(name, lasting)).isTrue();
    }

    private boolean remind(Reminding reminding, String key) {
        var notice = Notice.of(room.ines, key + room.ines, Reason.DUE_SOON, "/learn", "“{0}” is due soon", key);
        var reminder = new Reminder(notice, room.organization, BERLIN);
        return Boolean.TRUE.equals(in(() -> reminding.remind(reminder, clock.instant())));
    }

    private <T> T in(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                new TransactionTemplate(beans.getBean(PlatformTransactionManager.class)).execute(_ -> work.get()));
    }

    /// Steps hour by hour, and goes round at each.
    private void hours(int hours) {
        var reminding = reminding();
        var occasion = beans.getBean(StudyOccasions.class);
        for (int hour = 0; hour < hours; hour++) {
            clock.now = clock.now.plus(Duration.ofHours(1));
            if (hour < 24 * 12) continue;
            in(() -> reminding.page(occasion, room.organization, null, 500) == null);
        }
    }

    private Reminding reminding() {
        return new Reminding(
                List.of(beans.getBean(StudyOccasions.class)),
                beans.getBean(Reminders.class),
                beans.getBean(Preferences.class),
                beans.getBean(Telling.class),
                beans.getBean(org.assay.identity.Tenancy.class),
                clock);
    }

    private List<Notice> reminders() {
        return room.asInes(() -> room.bean(Notices.class).list(room.ines, null, false, 50)).stream()
                .filter(notice -> notice.reason().isReminder())
                .toList();
    }
}
