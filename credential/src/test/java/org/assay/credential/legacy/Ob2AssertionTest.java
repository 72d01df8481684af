package org.assay.credential.legacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.assay.credential.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ob2AssertionTest {
    @Test
    void versionOneHasSecondsAndDays() {
        assertThat(issuedOn("1772452800")).isEqualTo(Instant.parse("2026-03-02T12:00:00Z"));
        assertThat(issuedOn("\"2026-03-02\"")).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"999999999999999999991460000000", "9223372036854775807", "-9223372036854775808", "\"2026-02-30\""
            })
    void refusesATimeThatThereIsNot(String time) {
        assertThatThrownBy(() -> issuedOn(time)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Instant issuedOn(String time) {
        var json = "{\"uid\":\"1\",\"badge\":\"https://a.example/b\",\"recipient\":\"a\",\"verify\":{},\"issuedOn\":%s}"
                .formatted(time);
        return Ob2Assertion.of(StrictJson.parseObject(json.getBytes(StandardCharsets.UTF_8)))
                .issuedOn()
                .orElseThrow();
    }
}
