package org.assay.identity.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContrastTest {
    @Test
    void everyBrandColourCanBeReadInLightAndDark() {
        for (int red = 0; red < 256; red += 17) {
            for (int green = 0; green < 256; green += 17) {
                for (int blue = 0; blue < 256; blue += 17) {
                    var colour = "#%02x%02x%02x".formatted(red, green, blue);
                    assertThat(Contrast.of(colour).least()).as(colour).isGreaterThanOrEqualTo(4.5);
                }
            }
        }
    }

    @Test
    void keepsAColourThatCarriesWordsAndStepsOutOfTheBandWhereNothingDoes() {
        assertThat(Contrast.of("#0b5a66").lightAction()).isEqualTo("#0b5a66");
        assertThat(Contrast.of("#ffd400").lightAction()).isEqualTo("#ffd400");
        assertThat(Contrast.of("#808080").lightAction()).isNotEqualTo("#808080");
    }
}
