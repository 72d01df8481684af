package org.assay.credential.bundle;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.assay.credential.fetch.FetchLimits;
import org.assay.credential.fetch.Fetched;
import org.assay.credential.fetch.Fetcher;

/// Passes on what a verifier asks of the web, and remembers what came, in the order in which it was asked.
final class Recording implements Fetcher {
    private final Fetcher door;
    private final Clock clock;
    private final Map<URI, Answer> answers = new LinkedHashMap<>();

    /// @param at when it came, or of a kept copy when that was fetched
    record Answer(Fetched fetched, Instant at) {}

    Recording(Fetcher door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    @Override
    public Fetched fetch(URI url, FetchLimits limits) {
        return answers.computeIfAbsent(
                        url,
                        _ -> new Answer(door.fetch(url, limits), takenAt(url).orElseGet(clock::instant)))
                .fetched();
    }

    @Override
    public Optional<Instant> takenAt(URI url) {
        return door.takenAt(url);
    }

    Map<URI, Answer> answers() {
        return answers;
    }
}
