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
import org.assay.identity.Acting;
import org.assay.identity.People;
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
    void theZoneOfTheAccountSaysWhenItIsQuietForWhoSaidNothingElse() {
        var anneli = room.somebody("Anneli Roos");
        var preferences = new org.assay.identity.Preferences("Anneli Roos", null, null, "Asia/Tokyo");
        assertThat(room.as(Acting.person(anneli), () -> {
                    room.bean(People.class).prefer(anneli, preferences);
                    return room.bean(Preferences.class).rhythm(anneli, BERLIN);
                }))
                .isEqualTo(new Rhythm(ZoneId.of("Asia/Tokyo"), 21, 8));
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
    void whoHasASeatIsToldOfASessionWithinADayByTheirOwnClock() {
        var gathering = org.assay.Gathering.attended(room, "0.8", 1);
        gathering.enrol(room.ines);
        var session = gathering.session(-40 * 60, 90);
        clock.now = session.span().start().minus(Duration.ofHours(30));
        var occasion = beans.getBean(SessionOccasions.class);
        var early = in(() -> occasion.next(room.organization, null, clock.now, 500));
        assertThat(early.reminders()).isEmpty();
        var batch = in(() ->
                occasion.next(room.organization, null, session.span().start().minus(Duration.ofHours(20)), 500));
        assertThat(batch.reminders())
                .singleElement()
                .satisfies(each -> assertThat(each.notice().values().get(1)).matches(".* CES?T"));
    }

    @Test
    void aCredentialThatRunsOutIsRemindedOfOnceAndNotOneThatLasts() {
        var learner = room.ines;
        credential(learner, "Runs out", clock.now.plus(Duration.ofDays(20)));
        credential(learner, "Lasts", clock.now.plus(Duration.ofDays(90)));
        var occasion = beans.getBean("endingCredentials", CredentialOccasions.class);
        var batch = in(() -> occasion.next(room.organization, null, clock.now, 500));
        assertThat(batch.reminders())
                .singleElement()
                .satisfies(each -> assertThat(each.notice().values().getFirst()).startsWith("Runs out"));
        var waiting = beans.getBean("waitingCredentials", CredentialOccasions.class);
        var later = clock.now.plus(Duration.ofDays(8));
        assertThat(in(() -> waiting.next(room.organization, null, later, 500)).reminders())
                .hasSize(2);
        assertThat(in(() -> waiting.next(room.organization, null, clock.now, 500))
                        .reminders())
                .isEmpty();
    }

    /// A credential that waits for its learner, as rows.
    private void credential(org.assay.identity.PersonId learner, String title, Instant until) {
        var id = java.util.UUID.randomUUID();
        var both = new org.assay.identity.Acting(room.organization, learner, null);
        var at = clock.now.atOffset(ZoneOffset.UTC);
        room.as(
                both,
                () -> in(() -> {
                    for (var sql : List.of(
                            "insert into issuing.status_list values (:id, :organization, 'revocation', :title, 1, :at)",
                            "insert into issuing.status_slot values (:id, 1, :id, :organization)",
                            "insert into issuing.intent values (:id, :organization, :learner, :id, :id, :at, ''::bytea)",
                            "insert into issuing.credential (id, award_id, organization_id, learner_id, learner_name, entry_id,"
                                    + " entry_version, title, signed, sha256, status_list, status_index, issued_at,"
                                    + " valid_until) values (:id, :id, :organization, :learner, 'Ines', :id, 1, :title,"
                                    + " convert_to(:proof, 'UTF8'), encode(sha256(convert_to(:title, 'UTF8')), 'hex'), :id, 1,"
                                    + " :at, :until)",
                            "insert into wallet.claim (id, credential_id, organization_id, person_id, offered_at)"
                                    + " values (:id, :id, :organization, :learner, :at)")) {
                        beans.getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
                                .sql(sql)
                                .param("id", id)
                                .param("organization", room.organization.value())
                                .param("learner", learner.value())
                                .param("title", title + id)
                                .param("proof", "{\"proof\": {}}")
                                .param("at", at)
                                .param("until", until.atOffset(ZoneOffset.UTC))
                                .update();
                    }
                    return true;
                }));
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
