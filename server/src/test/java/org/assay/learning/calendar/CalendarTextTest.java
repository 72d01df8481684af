package org.assay.learning.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.assay.catalog.OfferingId;
import org.assay.identity.Organization;
import org.assay.identity.OrganizationId;
import org.assay.learning.live.LiveSession;
import org.assay.learning.live.LiveSession.Span;
import org.assay.learning.live.LiveSession.State;
import org.assay.learning.live.LiveSession.Venue;
import org.assay.learning.live.LiveSessionId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextTest {
    private static final LiveSessionId ID = LiveSessionId.random();
    private static final Instant MADE = Instant.parse("2027-01-10T09:00:00Z");

    @Test
    void isReadBackWithTheSameTimesOnBothSidesOfTheChangeOfTheClock() {
        var before = session(LiveSessionId.random(), "2027-03-23T17:00:00Z", "Europe/Berlin", 0, null);
        var after = session(LiveSessionId.random(), "2027-03-30T16:00:00Z", "Europe/Berlin", 0, null);
        var text = write(before, after);
        assertThat(text)
                .contains("BEGIN:VTIMEZONE", "TZID:Europe/Berlin", "TZOFFSETTO:+0200", "BEGIN:DAYLIGHT")
                .contains("DTSTART;TZID=Europe/Berlin:20270323T180000", "DTSTART;TZID=Europe/Berlin:20270330T180000");
        assertThat(starts(text))
                .containsExactly(before.span().start(), after.span().start());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Asia/Kolkata",
                "Africa/Casablanca",
                "America/New_York",
                "Asia/Dubai",
                "America/Sao_Paulo",
                "Asia/Tehran"
            })
    void isReadBackRightInEveryKindOfZone(String zone) {
        for (int month = 1; month <= 12; month++) {
            var start = "2027-%02d-15T10:30:00Z".formatted(month);
            assertThat(starts(write(session(ID, start, zone, 0, null)))).containsExactly(Instant.parse(start));
        }
    }

    @Test
    void writesAZoneThatIsPutForwardByHalfAnHour() {
        // The library's reader knows whole hours of daylight saving only, so the text itself is looked at.
        assertThat(write(session(ID, "2027-01-15T10:30:00Z", "Australia/Lord_Howe", 0, null)))
                .contains("DTSTART;TZID=Australia/Lord_Howe:20270115T213000", "TZOFFSETFROM:+1030", "TZOFFSETTO:+1100");
    }

    @Test
    void keepsTheUidAndRaisesTheSequence() {
        var first = parse(write(session(ID, "2027-03-23T17:00:00Z", "Europe/Berlin", 0, null)));
        var moved = parse(write(session(ID, "2027-03-24T17:00:00Z", "Europe/Berlin", 1, null)));
        assertThat(uid(moved)).isEqualTo(uid(first)).isEqualTo("live-" + ID + "@assay.example");
        assertThat(first.getEvents().getFirst().getSequence().getValue()).isZero();
        assertThat(moved.getEvents().getFirst().getSequence().getValue()).isEqualTo(1);
        assertThat(moved.getMethod().isPublish()).isTrue();
    }

    @Test
    void takesACancelledSessionOutOfTheCalendarAndSaysWhy() {
        var cancelled = parse(write(session(ID, "2027-03-23T17:00:00Z", "Europe/Berlin", 2, "The room is flooded.")));
        assertThat(cancelled.getMethod().isCancel()).isTrue();
        assertThat(cancelled.getEvents().getFirst().getStatus().isCancelled()).isTrue();
        assertThat(cancelled.getEvents().getFirst().getDescription().getValue()).contains("The room is flooded.");
    }

    @Test
    void namesTheOrganizationAsOrganizerWhereItHasAnAddress() {
        var session = session(ID, "2027-03-23T17:00:00Z", "Europe/Berlin", 0, null);
        var named = parse(write(session)).getEvents().getFirst();
        assertThat(named.getOrganizer().getCommonName()).isEqualTo("Aldermere; 'A'");
        assertThat(named.getOrganizer().getEmail()).isEqualTo("live@aldermere.example");
        assertThat(named.getAttendees()).isEmpty();
        assertThat(write(session)).contains("mailto:live@aldermere.example");
        assertThat(writeBy(null, session))
                .doesNotContain("ORGANIZER", "ATTENDEE")
                .contains("METHOD:PUBLISH");
    }

    @Test
    void publishesACancelledSessionThatNobodyCanBeNamedFor() {
        var text = writeBy(null, session(ID, "2027-03-23T17:00:00Z", "Europe/Berlin", 2, "The room is flooded."));
        assertThat(text).contains("METHOD:PUBLISH", "STATUS:CANCELLED");
    }

    @Test
    void leavesTheJoinLinkOutAndSurvivesEveryCharacter() {
        var text = write(session(ID, "2027-03-23T17:00:00Z", "Europe/Berlin", 0, null));
        assertThat(text).doesNotContain("meet.aldermere.example").contains("\r\n");
        assertThat(parse(text).getEvents().getFirst().getSummary().getValue())
                .isEqualTo("Weights; \"why\", BEGIN:VEVENT\nand how – مرحبا");
        assertThat(parse(text).getEvents()).hasSize(1);
    }

    @Test
    void isACalendarAlsoWithoutADate() {
        assertThat(parse(write()).getEvents()).isEmpty();
    }

    private static LiveSession session(
            LiveSessionId id, String start, String zone, int sequence, @Nullable String cancelled) {
        var begin = Instant.parse(start);
        return new LiveSession(
                id,
                OrganizationId.random(),
                OfferingId.random(),
                "Weights",
                new Span(begin, begin.plusSeconds(5400), ZoneId.of(zone)),
                new Venue("Room 4", "https://meet.aldermere.example/4", null),
                null,
                null,
                null,
                new State(sequence, MADE, cancelled == null ? null : MADE, cancelled, null));
    }

    private static String write(LiveSession... sessions) {
        return writeBy("live@aldermere.example", sessions);
    }

    private static String writeBy(@Nullable String email, LiveSession... sessions) {
        var aldermere = new Organization(
                OrganizationId.random(), "aldermere", "Aldermere; \"A\"", null, email, "#0b5a66", false, 1);
        return CalendarText.write(
                "Survey Data Analysis",
                "assay.example",
                List.of(sessions).stream()
                        .map(session -> new CalendarText.Entry(
                                session,
                                "Weights; \"why\", BEGIN:VEVENT\nand how – مرحبا",
                                "https://assay.example/enrolments/1/live",
                                aldermere))
                        .toList());
    }

    private static ICalendar parse(String text) {
        return Biweekly.parse(text).first();
    }

    private static List<Instant> starts(String text) {
        return parse(text).getEvents().stream()
                .map(event -> event.getDateStart().getValue().toInstant())
                .toList();
    }

    private static String uid(ICalendar calendar) {
        return calendar.getEvents().getFirst().getUid().getValue();
    }
}
