package org.assay.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void waitsLongerEachTimeForAboutThreeDays() {
        var chance = new Random(7);
        var total = Duration.ZERO;
        var before = Duration.ZERO;
        for (int attempt = 1; attempt < Schedule.ATTEMPTS; attempt++) {
            var wait = Objects.requireNonNull(Schedule.after(attempt, chance));
            if (attempt < 8) assertThat(wait).isGreaterThan(before);
            assertThat(wait).isLessThanOrEqualTo(Duration.ofMinutes(12 * 60 * 12 / 10));
            total = total.plus(wait);
            before = wait;
        }
        assertThat(total).isBetween(Duration.ofHours(48), Duration.ofHours(84));
        assertThat(Schedule.after(Schedule.ATTEMPTS, chance)).isNull();
    }

    @Test
    void thoseWhoFailedTogetherDoNotComeBackTogether() {
        var chance = new Random(7);
        assertThat(Schedule.after(3, chance)).isNotEqualTo(Schedule.after(3, chance));
        assertThat(Schedule.rest(0)).isEqualTo(Duration.ofSeconds(2));
        assertThat(Schedule.rest(50)).isEqualTo(Duration.ofMinutes(5));
    }

    /// The published vector of Standard Webhooks.
    @Test
    void signsAsTheStandardSays() {
        var secret = new SigningSecret(Base64.getDecoder().decode("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"));
        var body = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);
        assertThat(secret.sign("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330L, body))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
        assertThat(secret.toString()).doesNotContain("MfKQ");
    }
}
