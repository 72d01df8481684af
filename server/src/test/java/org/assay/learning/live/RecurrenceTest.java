package org.assay.learning.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RecurrenceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void keepsSixTuesdaysAtEighteenOnTheClockWhenItIsPutForward() {
        // Clocks go forward on Sunday 28 March 2027.
        var spans = tuesdays("2027-03-16T18:00", 6).spans();
        assertThat(spans)
                .hasSize(6)
                .allSatisfy(span ->
                        assertThat(span.start().atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(18, 0)));
        assertThat(spans.get(1).start()).isEqualTo("2027-03-23T17:00:00Z");
        assertThat(spans.get(2).start()).isEqualTo("2027-03-30T16:00:00Z");
        assertThat(Duration.between(spans.get(1).start(), spans.get(2).start())).isEqualTo(Duration.ofHours(167));
    }

    @Test
    void keepsItWhenItIsPutBackAndLastsAsLongOnThatNight() {
        var spans = new Recurrence(LocalDateTime.parse("2027-10-24T01:30"), BERLIN, Duration.ofHours(3), 2, 1).spans();
        assertThat(spans.get(1).start()).isEqualTo("2027-10-30T23:30:00Z");
        assertThat(spans.get(1).minutes()).isEqualTo(180);
        assertThat(spans.get(1).end().atZone(BERLIN).toLocalTime()).isEqualTo(LocalTime.of(3, 30));
    }

    @Test
    void takesTheFirstOfAnHourThatTheClockShowsTwice() {
        var span = tuesdays("2027-10-31T02:30", 1).spans().getFirst();
        assertThat(span.start()).isEqualTo("2027-10-31T00:30:00Z");
    }

    @Test
    void saysWhichStartsNoClockShows() {
        assertThat(new Recurrence(LocalDateTime.parse("2027-03-21T02:30"), BERLIN, Duration.ofHours(1), 3, 1).missing())
                .containsExactly(LocalDateTime.parse("2027-03-28T02:30"));
    }

    @Test
    void refusesAFormWhoseTimeNoClockShowsAndSaysWhy() {
        var form = new SessionForm(
                "Seminar",
                "2027-03-28",
                "02:30",
                "60",
                "Europe/Berlin",
                "1",
                "1",
                "Room 4",
                null,
                null,
                "",
                null,
                null);
        assertThat(form.check().message("time")).contains("put forward");
    }

    @Test
    void refusesALinkThatIsNoneAndAZoneThatIsNone() {
        var form = new SessionForm(
                "Seminar",
                "2027-03-28",
                "18:30",
                "60",
                "+02:00",
                "61",
                "1",
                "",
                "javascript:alert(1)",
                "0",
                "",
                null,
                null);
        assertThat(form.check().messages()).containsOnlyKeys("zone", "times", "link", "capacity");
    }

    private static Recurrence tuesdays(String first, int times) {
        return new Recurrence(LocalDateTime.parse(first), BERLIN, Duration.ofMinutes(90), times, 1);
    }
}
