package org.assay.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12.5 | 12.5",
                "12,5 | 12.5",
                " 0,05  | 0.05",
                ".5 | 0.5",
                "7. | 7",
                "-3 | -3",
                "−3,25 | -3.25",
                "+4 | 4",
                "1234 | 1234",
                "1 234 | 1234",
                "1 234 567,8 | 1234567.8",
                "1\u00a0234 | 1234",
                "1\u2009234 | 1234",
                "1\u202f234,5 | 1234.5",
                "1'234 | 1234",
                "1,234.5 | 1234.5",
                "1.234,5 | 1234.5",
                "59.6 % | 59.6",
                "59.6% | 59.6",
            })
    void readsNumbersAsPeopleWriteThem(String text, BigDecimal number) {
        assertThat(Numeral.parse(text, "%"))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "about 12", "12 or 13", "12 34", "1,2,3", "1.2.3", "1,23.4", "1e5", "%", "--1", "½", "٣"
            })
    void takesNothingElseForANumber(String text) {
        assertThat(Numeral.parse(text, "%")).isEmpty();
    }

    @Test
    void takesNoNumberOfMoreThan40Characters() {
        assertThat(Numeral.parse("1".repeat(41), "")).isEmpty();
    }
}
