package org.assay.credential.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Documents as they were at an instant: what a verifier is given in the place of a network. Immutable.
///
/// It reaches nothing. What it does not hold is [Fetched.Reason#OFFLINE], unless it stands [#before] another way.
public final class Snapshot implements Fetcher {
    private final Map<URI, Kept> documents;
    private final Fetcher next;

    private record Kept(byte[] body, String contentType, Instant taken) {}

    private Snapshot(Map<URI, Kept> documents, Fetcher next) {
        this.documents = Map.copyOf(documents);
        this.next = next;
    }

    public static Snapshot empty() {
        return new Snapshot(Map.of(), Fetcher.offline());
    }

    /// The same with one more document, or with a newer copy of one.
    ///
    /// @param taken when it was fetched; reports show its age
    public Snapshot with(URI url, byte[] body, String contentType, Instant taken) {
        var more = new HashMap<>(documents);
        more.put(url, new Kept(body.clone(), contentType, taken));
        return new Snapshot(more, next);
    }

    /// The same documents, and another way to those that are not among them.
    public Snapshot before(Fetcher other) {
        return new Snapshot(documents, other);
    }

    @Override
    public Fetched fetch(URI url, FetchLimits limits) {
        var kept = documents.get(url);
        if (kept == null) return next.fetch(url, limits);
        if (kept.body().length > limits.maxBytes())
            return new Fetched.Failure(
                    Fetched.Reason.TOO_LARGE, "larger than %d bytes: %s".formatted(limits.maxBytes(), url));
        return new Fetched.Document(kept.body().clone(), kept.contentType(), url);
    }

    @Override
    public Optional<Instant> takenAt(URI url) {
        var kept = documents.get(url);
        return kept == null ? next.takenAt(url) : Optional.of(kept.taken());
    }
}
