package org.assay.awarding.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ColumnsTest {
    @Test
    void findsColumnsByTheirNamesInSeveralLanguages() {
        var sheet = SheetReader.paste(
                "Vorname;Nachname;E-Mail;Matr.-Nr.;Datum;Punkte;Bemerkung\nIna;B;i@p.example;2;14.04.2026;81;-");
        assertThat(Columns.guess(sheet).fields())
                .isEqualTo(Arrays.asList(
                        Field.GIVEN_NAME, Field.FAMILY_NAME, Field.ADDRESS, null, Field.EARNED, Field.SCORE, null));
    }

    @Test
    void findsTheColumnOfAddressesByWhatStandsInIt() {
        var sheet = SheetReader.paste("Name,Kontakt\nIna,i@p.example\nNils,n@p.example\n");
        assertThat(Columns.guess(sheet).fields()).containsExactly(Field.NAME, Field.ADDRESS);
    }

    @Test
    void givesNoFieldToTwoColumns() {
        var sheet = SheetReader.paste("Name,Full name,E-mail\nIna,Ina B,i@p.example\n");
        assertThat(Columns.guess(sheet).fields()).isEqualTo(Arrays.asList(Field.NAME, null, Field.ADDRESS));
    }

    @Test
    void leavesOutWhatHasNoField() {
        var columns = new Columns(Arrays.asList(Field.NAME, null, Field.SCORE), DateOrder.ISO);
        assertThat(columns.values(List.of(" Ina ", "secret", ""))).isEqualTo(Map.of(Field.NAME, "Ina"));
    }

    @Test
    void saysWhatIsStillToBeChosen() {
        var columns = new Columns(Arrays.asList(Field.NAME, null), DateOrder.UNCLEAR);
        assertThat(columns.missing(true)).hasSize(3);
        assertThat(new Columns(List.of(Field.FAMILY_NAME, Field.ADDRESS), DateOrder.ISO).missing(false))
                .isEmpty();
    }

    @Test
    void tellsTheOrderOfDatesFromTheirNeighbours() {
        assertThat(DateOrder.guess(List.of("3/4/2026", "14/4/2026"))).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(DateOrder.guess(List.of("3/4/2026", "4/14/2026"))).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(DateOrder.guess(List.of("3/4/2026", "5/6/2026"))).isEqualTo(DateOrder.UNCLEAR);
        assertThat(DateOrder.guess(List.of("3.4.2026"))).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(DateOrder.guess(List.of("5/5/2026", "2026-04-14"))).isEqualTo(DateOrder.ISO);
    }

    @Test
    void readsADateInItsOrderAndAYearInFrontInAnyOrder() {
        assertThat(DateOrder.DAY_FIRST.read("3/4/2026")).hasToString("Optional[2026-04-03]");
        assertThat(DateOrder.MONTH_FIRST.read("3/4/26")).hasToString("Optional[2026-03-04]");
        assertThat(DateOrder.MONTH_FIRST.read("2026-04-14 10:00")).hasToString("Optional[2026-04-14]");
        assertThat(DateOrder.DAY_FIRST.read("31.2.2026")).isEmpty();
        assertThat(DateOrder.DAY_FIRST.read("in April")).isEmpty();
    }
}
