package org.assay.awarding.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.assay.awarding.sheets.Problem.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RowReaderTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final Terms SCORED = new Terms(
            new BigDecimal("0.62"),
            TODAY,
            null,
            Set.of("en", "de", "ar"),
            Map.of(
                    "t.wrobel@post.example",
                    new Terms.Held(LocalDate.of(2025, 10, 2), "Brandt, INES"),
                    "o.adebayo@post.example",
                    new Terms.Held(LocalDate.of(2025, 10, 2), "Oluwaseun Adébáyò")));
    private static final Terms UNSCORED = new Terms(null, TODAY, LocalDate.of(2026, 4, 14), Set.of("en"), Map.of());

    @Test
    void readsARowThatHasAllItNeeds() {
        var reading = reader().read(
                        2,
                        row(Map.of(
                                Field.NARRATIVE,
                                "With distinction.",
                                Field.EVIDENCE,
                                "https://work.example/1",
                                Field.LANGUAGE,
                                "Deutsch")));
        assertThat(reading)
                .isEqualTo(new Reading.Ready(new Reading.Earned(
                        "Ines Brandt",
                        "ines@post.example",
                        LocalDate.of(2026, 4, 14),
                        new BigDecimal("0.81"),
                        "With distinction.",
                        "https://work.example/1",
                        "de",
                        null)));
    }

    @Test
    void putsGivenAndFamilyNameTogether() {
        var values = row(Map.of(Field.GIVEN_NAME, "Ines", Field.FAMILY_NAME, "Brandt"));
        values.remove(Field.NAME);
        assertThat(reader().read(2, values)).isInstanceOf(Reading.Ready.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            ADDRESS; j.grosskreutz@post,example; ADDRESS_MALFORMED; j.grosskreutz@post.example
            ADDRESS; Ines <ines@post.example>;   ADDRESS_MALFORMED; ines@post.example
            ADDRESS; ines@@post.example.;        ADDRESS_MALFORMED; ines@post.example
            ADDRESS; ines post.example;          ADDRESS_MALFORMED; -
            ADDRESS; t.Wrobel@post.example;      ALREADY_HELD;      -
            ADDRESS; o.adebayo@post.example;     HELD_OTHERWISE;    -
            NAME;    =HYPERLINK("x","y");        FORMULA;           -
            EARNED;  46126;                      DATE_MALFORMED;    2026-04-14
            EARNED;  4/14/2026;                  DATE_MALFORMED;    2026-04-14
            EARNED;  14.04.2062;                 DATE_TO_COME;      2026-04-14
            EARNED;  14.04.1826;                 DATE_LONG_AGO;     2026-04-14
            EARNED;  30.02.2026;                 DATE_MALFORMED;    -
            SCORE;   61;                         SCORE_TOO_LOW;     -
            SCORE;   101;                        SCORE_MALFORMED;   -
            SCORE;   gut;                        SCORE_MALFORMED;   -
            EVIDENCE; work.example/1;            EVIDENCE_MALFORMED; https://work.example/1
            EVIDENCE; javascript:alert(1);       EVIDENCE_MALFORMED; -
            LANGUAGE; tlh;                       LANGUAGE_UNKNOWN;  -
            """)
    void saysWhatToMendAndHow(Field field, String value, Code code, String suggestion) {
        var blocked = (Reading.Blocked) reader().read(2, row(Map.of(field, value)));
        assertThat(blocked.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo(field);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.suggestion()).isEqualTo(suggestion);
            assertThat(problem.sentence()).endsWith(problem.sentence().contains("?") ? "?" : ".");
        });
    }

    @Test
    void whatIsSuggestedIsTaken() {
        var random = new Random(1);
        var spoilt = List.of(
                "ines@post,example",
                " ines @post.example",
                "mailto:ines@post.example",
                "ines(at)post.example",
                "ines@post..example");
        for (var address : spoilt) {
            var blocked = (Reading.Blocked) reader().read(2, row(Map.of(Field.ADDRESS, address)));
            var mended = blocked.problems().getFirst().suggestion();
            assertThat(reader().read(random.nextInt(), row(Map.of(Field.ADDRESS, mended))))
                    .as(address)
                    .isInstanceOf(Reading.Ready.class);
        }
    }

    @Test
    void saysOfEachThingThatIsMissingThatItIs() {
        var blocked = (Reading.Blocked) reader().read(2, Map.of());
        assertThat(blocked.problems())
                .extracting(Problem::code)
                .containsExactly(Code.NAME_MISSING, Code.ADDRESS_MISSING, Code.DATE_MISSING, Code.SCORE_MISSING);
    }

    @Test
    void needsNoScoreWhereNoneDecidesAndNoDateWhereOneIsGivenForAll() {
        var reader = new RowReader(UNSCORED, DateOrder.ISO);
        var reading = (Reading.Ready) reader.read(2, Map.of(Field.NAME, "Ines", Field.ADDRESS, "i@post.example"));
        assertThat(reading.earned().on()).isEqualTo(LocalDate.of(2026, 4, 14));
        assertThat(reading.earned().score()).isNull();
    }

    @Test
    void takesAScoreBelowThePassMarkWithTheBoardsReason() {
        var reading = reader().read(2, row(Map.of(Field.SCORE, "61", Field.REASON, "Board of 12 April, item 3.")));
        assertThat(reading).isInstanceOf(Reading.Ready.class);
    }

    @Test
    void takesAnAddressOnceAndTellsADuplicateFromASlip() {
        var reader = reader();
        assertThat(reader.read(2, row(Map.of()))).isInstanceOf(Reading.Ready.class);
        var again = (Reading.Blocked) reader.read(3, row(Map.of(Field.ADDRESS, "INES@post.example")));
        assertThat(again.problems()).extracting(Problem::code).containsExactly(Code.ADDRESS_TWICE);
        assertThat(again.problems().getFirst().sentence()).contains("Line 2");
        var other = (Reading.Blocked) reader.read(4, row(Map.of(Field.NAME, "Nils Aas")));
        assertThat(other.problems()).extracting(Problem::code).containsExactly(Code.NAME_DIFFERS);
        assertThat(other.problems().getFirst().suggestion()).isEqualTo("Ines Brandt");
    }

    @Test
    void onePersonInThreeSpellingsIsOnePerson() {
        var reader = reader();
        reader.read(2, row(Map.of(Field.NAME, "Jürgen Großkreutz")));
        for (var name : List.of("GROSSKREUTZ, Jürgen", "Jurgen  Grosskreutz"))
            assertThat(reader.read(3, row(Map.of(Field.NAME, name, Field.ADDRESS, "INES@post.example"))))
                    .isInstanceOfSatisfying(
                            Reading.Blocked.class,
                            blocked -> assertThat(blocked.problems())
                                    .extracting(Problem::code)
                                    .containsExactly(Code.ADDRESS_TWICE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "2026-04-14",
                "14.04.2026",
                "14.4.26",
                "14 April 2026",
                "14. Apr. 2026",
                "Apr 14, 2026",
                "14 avril 2026",
                "14 de abril de 2026"
            })
    void readsADateHoweverItIsWritten(String text) {
        assertThat(reader().read(2, row(Map.of(Field.EARNED, text))))
                .isInstanceOfSatisfying(
                        Reading.Ready.class,
                        ready -> assertThat(ready.earned().on()).isEqualTo("2026-04-14"));
    }

    @Test
    void aTableOfDifferentPeopleReadsAsEachOfThemAlone() {
        var random = new Random(20260420);
        for (var round = 0; round < 50; round++) {
            var rows = IntStream.range(0, 40)
                    .mapToObj(i -> row(Map.of(
                            Field.ADDRESS, i + (random.nextInt(5) == 0 ? "," : "@") + "post.example",
                            Field.SCORE, String.valueOf(random.nextInt(130)),
                            Field.EARNED,
                                    "%d.%d.20%d"
                                            .formatted(
                                                    random.nextInt(32), random.nextInt(14), 20 + random.nextInt(8)))))
                    .toList();
            var reader = reader();
            var together = new ArrayList<Reading>();
            var alone = new ArrayList<Reading>();
            for (var i = 0; i < rows.size(); i++) {
                together.add(reader.read(i + 2, rows.get(i)));
                alone.add(reader().read(i + 2, rows.get(i)));
            }
            assertThat(together).isEqualTo(alone);
        }
    }

    private static RowReader reader() {
        return new RowReader(SCORED, DateOrder.DAY_FIRST);
    }

    private static Map<Field, String> row(Map<Field, String> changed) {
        var values = new EnumMap<Field, String>(Map.of(
                Field.NAME, "Ines Brandt",
                Field.ADDRESS, "ines@post.example",
                Field.EARNED, "14.04.2026",
                Field.SCORE, "81"));
        values.putAll(changed);
        return values;
    }
}
