package org.assay.catalog.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.assay.web.FormErrors;
import org.junit.jupiter.api.Test;

class LocalTimesTest {
    private final FormErrors errors = new FormErrors();
    private final LocalTimes vienna = new LocalTimes(ZoneId.of("Europe/Vienna"), errors);

    @Test
    void refusesATimeThatNoClockShowsAndSaysWhy() {
        assertThat(vienna.until("enrolUntil", "2027-03-28T02:30")).isNull();
        assertThat(errors.message("enrolUntil"))
                .isEqualTo("On 28 March 2027 the clocks of Europe/Vienna go from 02:00 to 03:00."
                        + " Choose a time before or after.");
    }

    @Test
    void takesTheLaterOfTwoEqualTimesForADeadlineAndTheEarlierForABeginning() {
        assertThat(vienna.until("enrolUntil", "2027-10-31T02:30")).isEqualTo(Instant.parse("2027-10-31T01:30:00Z"));
        assertThat(vienna.from("startsAt", "2027-10-31T02:30")).isEqualTo(Instant.parse("2027-10-31T00:30:00Z"));
        assertThat(errors.isEmpty()).isTrue();
    }

    @Test
    void saysHowToWriteATimeThatCannotBeRead() {
        assertThat(vienna.from("startsAt", "next Monday")).isNull();
        assertThat(errors.message("startsAt")).startsWith("Enter day and time");
    }
}
