package org.assay.bench;

import java.util.Arrays;
import java.util.Locale;

/// How long answers took, in nanoseconds from the moment at which each was due: a server that falls behind is charged
/// with the waiting too.
final class Latencies {
    private final long[] sorted;
    private final long failures;

    /// @param nanos one for each answer, in any order
    /// @param failures answers that were errors or never came; they are among `nanos`
    Latencies(long[] nanos, long failures) {
        this.sorted = nanos.clone();
        Arrays.sort(sorted);
        this.failures = failures;
    }

    int count() {
        return sorted.length;
    }

    long failures() {
        return failures;
    }

    /// Milliseconds within which the share `fraction`, 0 to 1, of the answers came; NaN where there was none.
    double quantile(double fraction) {
        if (sorted.length == 0) return Double.NaN;
        var rank = (int) Math.ceil(fraction * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)] / 1e6;
    }

    /// One row of a Markdown table: name, answers, failures, p50, p90, p99, longest.
    String row(String name) {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %.1f | %.1f | %.1f | %.1f |",
                name,
                count(),
                failures,
                quantile(.5),
                quantile(.9),
                quantile(.99),
                quantile(1));
    }
}
