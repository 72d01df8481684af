package org.assay.credential.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/// One verification's share of the web: at most 12 fetches and 15 seconds of waiting for them, each URL once.
///
/// A fetch takes 5 seconds at most, so none is begun after 10. Time that was spent on anything else does not count:
/// copies that are kept are given out on the slowest machine too.
///
/// Not safe for use by several threads; make one per verification.
public final class FetchBudget implements Fetcher {
    private static final int MAX_FETCHES = 12;
    private static final Duration LAST_START = Duration.ofSeconds(10);

    private final Fetcher door;
    private final Map<Asked, Fetched> seen = new HashMap<>();
    private final LongSupplier nanos;
    private long waitedNanos;

    /// @param isSigned whether the document proves itself
    private record Asked(URI url, boolean isSigned) {}

    public FetchBudget(Fetcher door) {
        this(door, System::nanoTime);
    }

    FetchBudget(Fetcher door, LongSupplier nanos) {
        this.door = door;
        this.nanos = nanos;
    }

    @Override
    public Fetched fetch(URI url, FetchLimits limits) {
        return fetch(new Asked(url, false), limits);
    }

    @Override
    public Fetched fetchSigned(URI url, FetchLimits limits) {
        return fetch(new Asked(url, true), limits);
    }

    private Fetched fetch(Asked asked, FetchLimits limits) {
        var url = asked.url();
        var known = seen.get(asked);
        if (known != null) return known;
        if (seen.size() >= MAX_FETCHES || waitedNanos > LAST_START.toNanos())
            return new Fetched.Failure(
                    Fetched.Reason.BUDGET_SPENT,
                    "not looked up after %d documents and %d ms: %s"
                            .formatted(seen.size(), TimeUnit.NANOSECONDS.toMillis(waitedNanos), url));
        var begun = nanos.getAsLong();
        var fetched = asked.isSigned() ? door.fetchSigned(url, limits) : door.fetch(url, limits);
        waitedNanos += nanos.getAsLong() - begun;
        seen.put(asked, fetched);
        return fetched;
    }

    @Override
    public Optional<Instant> takenAt(URI url) {
        return door.takenAt(url);
    }
}
