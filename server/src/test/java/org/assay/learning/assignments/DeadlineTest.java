package org.assay.learning.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.assay.learning.assignments.Deadline.Standing;
import org.junit.jupiter.api.Test;

class DeadlineTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant DUE = Instant.parse("2027-03-28T21:59:00Z");

    @Test
    void theLastMomentIsInTimeAndTheNextIsLate() {
        var deadline = new Deadline(DUE, null, BERLIN, null);
        assertThat(deadline.standing(DUE)).isEqualTo(Standing.IN_TIME);
        assertThat(deadline.standing(DUE.plusSeconds(1))).isEqualTo(Standing.LATE);
        assertThat(deadline.standing(DUE.plusSeconds(86_400 * 365L))).isEqualTo(Standing.LATE);
    }

    @Test
    void lateWorkIsTakenForAsLongAsDeclared() {
        var deadline = new Deadline(DUE, 48, BERLIN, null);
        assertThat(deadline.standing(DUE.plusSeconds(48 * 3600))).isEqualTo(Standing.LATE);
        assertThat(deadline.standing(DUE.plusSeconds(48 * 3600 + 1))).isEqualTo(Standing.REFUSED);
        assertThat(new Deadline(DUE, 0, BERLIN, null).standing(DUE.plusSeconds(1)))
                .isEqualTo(Standing.REFUSED);
    }

    @Test
    void whatIsNeverDueIsNeverLate() {
        assertThat(new Deadline(null, 0, BERLIN, null).standing(Instant.MAX)).isEqualTo(Standing.IN_TIME);
    }

    @Test
    void aTimeThatTheClockJumpsOverIsRefusedWithWhatToChoose() {
        var moment = LocalMoment.read("2027-03-28", "02:30", BERLIN);
        assertThat(moment.at()).isNull();
        assertThat(moment.problem()).contains("from 02:00 to 03:00", "02:30 does not exist");
    }

    @Test
    void ofATimeThatComesTwiceTheLaterOneCounts() {
        var moment = LocalMoment.read("2027-10-31", "02:30", BERLIN);
        assertThat(moment.at()).isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
        assertThat(Deadline.local(Instant.parse("2027-10-31T01:30:00Z"), BERLIN, Locale.UK))
                .isEqualTo("31 October 2027, 02:30 CET");
    }

    @Test
    void theEndOfTheDayIsTheEndOfTheDayThereOnTheDayTheClockChangesToo() {
        assertThat(LocalMoment.read("2027-03-28", "", BERLIN).at()).isEqualTo(DUE);
        assertThat(LocalMoment.read("2027-03-27", "", BERLIN).at()).isEqualTo(Instant.parse("2027-03-27T22:59:00Z"));
    }

    @Test
    void rubbishIsSaidToBeNoDate() {
        assertThat(LocalMoment.read("soon", "", BERLIN).problem()).contains("2027-03-28");
        assertThat(LocalMoment.read("", "", BERLIN)).isEqualTo(new LocalMoment(null, null));
    }

    @Test
    void whatChangedIsShownByLineWithOneLineAroundIt() {
        assertThat(Changes.between("a\nb\nc\nd\ne", "a\nb\nC\nd\ne"))
                .extracting(line -> line.sign() + line.text())
                .containsExactly(" b", "-c", "+C", " d");
        assertThat(Changes.between("same", "same")).isEmpty();
    }
}
