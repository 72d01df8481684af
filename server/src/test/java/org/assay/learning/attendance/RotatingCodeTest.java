package org.assay.learning.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.assay.learning.attendance.RotatingCode.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotatingCodeTest {

    /// RFC 6238, "Appendix B. Test Vectors", SHA-1.
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void makesTheCodesOfThePublishedVectors(long seconds, String code) {
        var codes = new RotatingCode("12345678901234567890".getBytes(StandardCharsets.US_ASCII), 8);
        assertThat(codes.at(Instant.ofEpochSecond(seconds))).isEqualTo(code);
    }

    @Test
    void showsAnotherCodeInTheRoomThanOnline() {
        var now = Instant.parse("2027-03-23T17:00:00Z");
        assertThat(RotatingCode.of("secret", Channel.ROOM).at(now))
                .isNotEqualTo(RotatingCode.of("secret", Channel.ONLINE).at(now))
                .hasSize(6);
    }

    @Test
    void changesEveryThirtySecondsAndSaysWhen() {
        var codes = RotatingCode.of("secret", Channel.ROOM);
        var now = Instant.parse("2027-03-23T17:00:10Z");
        assertThat(RotatingCode.left(now)).hasSeconds(20);
        assertThat(codes.at(now)).isEqualTo(codes.at(now.plusSeconds(19))).isNotEqualTo(codes.at(now.plusSeconds(20)));
    }
}
