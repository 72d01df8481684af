package org.assay.api.webhooks;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// When what was not taken is sent again: after 10 s, four times as long each time up to 12 h, a fifth more or less, so
/// that those who failed together do not come back together. Twelve attempts take about three days.
final class Schedule {
    static final int ATTEMPTS = 12;
    /// How long an endpoint may take nothing before it is disabled.
    static final Duration PATIENCE = Duration.ofDays(3);

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    private Schedule() {}

    /// How long to wait after the attempt with this number, from 1; null after the last one.
    static @Nullable Duration after(int attempt, RandomGenerator chance) {
        if (attempt >= ATTEMPTS) return null;
        long usual = Math.min(LONGEST.toMillis(), FIRST.toMillis() << 2 * (attempt - 1));
        return Duration.ofMillis((long) (usual * (0.8 + 0.4 * chance.nextDouble())));
    }

    /// How long an endpoint is left alone after so many failures in a row.
    static Duration rest(int failures) {
        return failures >= 8 ? LONGEST_REST : Duration.ofSeconds(2L << failures);
    }
}
