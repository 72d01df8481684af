package org.assay.credential.fetch;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// One verification's share of the web: at most 12 fetches and 15 seconds, each URL once.
///
/// A fetch takes 5 seconds at most, so none is begun after 10.
///
/// Not safe for use by several threads; make one per verification.
public final class FetchBudget implements Fetcher {
    private static final int MAX_FETCHES = 12;
    private static final Duration LAST_START = Duration.ofSeconds(10);

    private final Fetcher door;
    private final Map<Asked, Fetched> seen = new HashMap<>();
    private final long startedNanos = System.nanoTime();

    /// @param isSigned whether the document proves itself
    private record Asked(URI url, boolean isSigned) {}

    public FetchBudget(Fetcher door) {
        this.door = door;
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
        if (seen.size() >= MAX_FETCHES || System.nanoTime() - startedNanos > LAST_START.toNanos())
            return new Fetched.Failure(
                    Fetched.Reason.BUDGET_SPENT,
                    "not looked up after %d documents and %d ms: %s"
                            .formatted(
                                    seen.size(), TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startedNanos), url));
        var fetched = asked.isSigned() ? door.fetchSigned(url, limits) : door.fetch(url, limits);
        seen.put(asked, fetched);
        return fetched;
    }

    @Override
    public Optional<Instant> takenAt(URI url) {
        return door.takenAt(url);
    }
}
