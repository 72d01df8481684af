package org.assay.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assay.web.language.Dictionary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    private static final Words GERMAN = new Words(
            Locale.GERMANY,
            Map.of(
                    "Hello {0}", "Hallo {0}",
                    "{0} lesson|{0} lessons", "{0} Lektion|{0} Lektionen",
                    "At most {0}; this has {1}.", "Höchstens {0}; hier {1}.",
                    "See [the list]({0}) of *{1}*", "Siehe [die Liste]({0}) von *{1}*",
                    "Ended {0}", "Endete am {0}"),
            Set.of("At most {0}; this has {1}.", "Ended {0}"));

    @Test
    void saysASentenceInItsLanguageAndEnglishWhereNobodyTranslated() {
        assertThat(GERMAN.say("Hello {0}", "Ines")).isEqualTo("Hallo Ines");
        assertThat(GERMAN.say("Bye {0}", "Ines")).isEqualTo("Bye Ines");
    }

    @Test
    void neverReadsAPlaceInsideAValue() {
        assertThat(GERMAN.say("Hello {0}", "{0} $1 \\")).isEqualTo("Hallo {0} $1 \\");
    }

    @Test
    void writesNumbersAsTheLanguageDoes() {
        assertThat(GERMAN.say("Hello {0}", 12345)).isEqualTo("Hallo 12.345");
        assertThat(Words.ENGLISH.say("Hello {0}", 12345)).isEqualTo("Hello 12,345");
        assertThat(Dictionary.words("ar").say("{0} ECTS", 12)).contains("12");
    }

    @Test
    void choosesTheFormOfAPlural() {
        assertThat(GERMAN.count("{0} lesson|{0} lessons", 1)).isEqualTo("1 Lektion");
        assertThat(GERMAN.count("{0} lesson|{0} lessons", 0)).isEqualTo("0 Lektionen");
        assertThat(Words.ENGLISH.count("{0} lesson|{0} lessons", 2)).isEqualTo("2 lessons");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,1", "2,2", "3,3", "10,3", "11,4", "99,4", "100,5", "102,5", "103,3", "111,4", "200,5"})
    void arabicHasSixForms(long number, int form) {
        assertThat(Words.form("ar", number)).isEqualTo(form);
    }

    @Test
    void marksBecomeHtmlAndNothingElseDoes() {
        var output = new StringOutput();
        GERMAN.rich("See [the list]({0}) of *{1}*", "/list?a=1&b", "<b>*Ines*</b>")
                .writeTo(output);
        assertThat(output.toString())
                .isEqualTo("Siehe <a href=\"/list?a=1&amp;b\">die Liste</a> von"
                        + " <strong>&lt;b&gt;*Ines*&lt;/b&gt;</strong>");
    }

    @Test
    void knowsASentenceThatCodeFinishedWithItsNumbersAndDays() {
        assertThat(GERMAN.tell("At most 200; this has 1,204.")).isEqualTo("Höchstens 200; hier 1,204.");
        assertThat(GERMAN.tell("Ended 14 April 2026")).isEqualTo("Endete am 14. April 2026");
        assertThat(GERMAN.tell("Survey Data Analysis")).isEqualTo("Survey Data Analysis");
    }

    @Test
    void textOfPeopleKeepsItsDirectionInsideArabic() {
        assertThat(Dictionary.words("ar").say("Back to {0}", "Survey Data"))
                .isEqualTo("العودة إلى \u2068Survey Data\u2069");
    }

    @Test
    void daysAreWrittenInTheWordsThatAreSpokenWithWesternDigits() {
        var day = Instant.parse("2026-04-14T16:20:00Z");
        assertThat(Dates.day(day)).isEqualTo("14 April 2026");
        Dictionary.words("de").speak(() -> assertThat(Dates.time(day)).isEqualTo("14. April 2026, 16:20 UTC"));
        Dictionary.words("ar").speak(() -> assertThat(Dates.day(day)).isEqualTo("14 أبريل 2026"));
    }

    @Test
    void timesAreThoseOfWhoReads() {
        var at = Instant.parse("2026-04-14T22:20:00Z");
        assertThat(Dates.time(at)).isEqualTo("14 April 2026, 22:20 UTC");
        Dates.by(() -> ZoneId.of("Europe/Berlin"), () -> {
            assertThat(Dates.time(at)).isEqualTo("15 April 2026, 00:20 CEST");
            Dictionary.words("ar").speak(() -> assertThat(Dates.time(at)).startsWith("15 أبريل 2026، 00:20 "));
        });
        Dates.by(() -> ZoneId.of("Etc/UTC"), () -> assertThat(Dates.time(at)).endsWith("22:20 UTC"));
    }
}
