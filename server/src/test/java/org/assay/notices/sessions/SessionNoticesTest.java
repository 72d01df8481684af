package org.assay.notices.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.assay.Classroom;
import org.assay.Gathering;
import org.assay.ServerTest;
import org.assay.identity.People;
import org.assay.identity.PersonId;
import org.assay.identity.Preferences;
import org.assay.learning.attendance.NoShows;
import org.assay.learning.attendance.RollClosing;
import org.assay.learning.live.Convening;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSession.Span;
import org.assay.notices.Notice;
import org.assay.notices.Notices;
import org.assay.notices.Reason;
import org.assay.web.language.Dictionary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ServerTest
class SessionNoticesTest {
    private static final int IN_THREE_DAYS = -3 * 24 * 60;

    @Autowired
    ApplicationContext beans;

    Gathering gathering;
    Classroom room;

    @BeforeEach
    void inesTakesPartFromNewYork() {
        room = new Classroom(beans);
        gathering = Gathering.attended(room, "0.8", 1);
        gathering.enrol(room.ines);
        room.asInes(() -> {
            room.bean(People.class).prefer(room.ines, new Preferences("Ines Brandt", null, "de", "America/New_York"));
            return true;
        });
    }

    @Test
    void tellsTheNewTimeByTheClockOfWhoReadsIt() {
        var session = gathering.session(IN_THREE_DAYS, 90);
        var span = session.span();
        var later = new Span(span.start().plus(Duration.ofHours(1)), span.end().plus(Duration.ofHours(1)), span.zone());
        var details = new Convening.Details(session.title(), session.venue(), session.presenter());
        room.asMira(() -> room.bean(Convening.class).change(session.id(), 0, details, later));
        var moved = told(room.ines, "“{0}” is now on {1}, at {2}");
        assertThat(moved.values().get(1)).matches(".* GMT-0[45]:00");
        assertThat(moved.reason()).isEqualTo(Reason.SESSION);
        assertThat(moved.said(Dictionary.words("de"))).matches(".*am (Mittwoch|[A-Z][a-z]+tag), \\d+\\. .*");
    }

    @Test
    void tellsThatASessionIsPlannedAndThatItDoesNotTakePlaceWithTheReason() {
        LiveSession session = gathering.session(IN_THREE_DAYS, 90);
        told(room.ines, "“{0}” is planned for {1}");
        room.asMira(() -> {
            room.bean(Convening.class).cancel(session.id(), "Anneli is ill.");
            return true;
        });
        assertThat(told(room.ines, "“{0}” on {1} does not take place: {2}").values())
                .contains("Anneli is ill.");
    }

    @Test
    void tellsWhoDidNotComeAndWhoPresents() {
        var session = gathering.session(200, 90);
        room.asMira(() -> {
            var rule = new NoShows.Rule(1, NoShows.Consequence.SEAT_FREED);
            room.bean(NoShows.class).set(room.organization, gathering.offering, rule);
            room.bean(RollClosing.class).settle(session.id());
            return true;
        });
        assertThat(told(room.ines, "You missed {0} sessions without excuse, so your seat was given free")
                        .link())
                .endsWith("/live");
        assertThat(told(room.anneli, "Somebody missed {0} sessions").reason()).isEqualTo(Reason.STAFF);
    }

    private Notice told(PersonId person, String says) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> find(person, says), found -> !found.isEmpty())
                .getFirst();
    }

    private List<Notice> find(PersonId person, String says) {
        return room
                .as(
                        org.assay.identity.Acting.person(person),
                        () -> room.bean(Notices.class).list(person, null, false, 50))
                .stream()
                .filter(notice -> notice.says().equals(says))
                .toList();
    }
}
