package org.assay.credential.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Documents as they were at an instant: what a verifier is given in the place of a network. Immutable.
///
/// It reaches nothing. What it does not hold is [Fetched.Reason#OFFLINE], unless it stands [#before] another
/// way.
public final class Snapshot implements Fetcher {
    private final Map<URI, Kept> documents;
    private final Map<URI, Fetched.Failure> absent;
    private final Fetcher next;
    private final boolean isVouchedFor;

    /// @param from the URL that answered, after redirects
    private record Kept(byte[] body, String contentType, URI from, Instant taken) {}

    private Snapshot(Map<URI, Kept> documents, Map<URI, Fetched.Failure> absent, Fetcher next, boolean isVouchedFor) {
        this.documents = Map.copyOf(documents);
        this.absent = Map.copyOf(absent);
        this.next = next;
        this.isVouchedFor = isVouchedFor;
    }

    public static Snapshot empty() {
        return new Snapshot(Map.of(), Map.of(), Fetcher.offline(), true);
    }

    /// The same with one more document, or with a newer copy of one.
    ///
    /// @param taken when it was fetched; reports show its age
    public Snapshot with(URI url, byte[] body, String contentType, Instant taken) {
        return with(url, new Fetched.Document(body, contentType, url), taken);
    }

    /// The same with one more document, as it was answered.
    public Snapshot with(URI url, Fetched.Document document, Instant taken) {
        var more = new HashMap<>(documents);
        more.put(url, new Kept(document.body().clone(), document.contentType(), document.from(), taken));
        return new Snapshot(more, absent, next, isVouchedFor);
    }

    /// The same documents, and what came of asking for one that is not among them.
    public Snapshot lacking(URI url, Fetched.Failure failure) {
        var more = new HashMap<>(absent);
        more.put(url, failure);
        return new Snapshot(documents, more, next, isVouchedFor);
    }

    /// The same documents, none of which is to be believed by where it stands: they come from somebody who
    /// may have written them. Those that are signed prove themselves; others are not given out.
    public Snapshot unvouched() {
        return new Snapshot(documents, absent, next, false);
    }

    /// The same documents, and another way to those that are not among them.
    public Snapshot before(Fetcher other) {
        return new Snapshot(documents, absent, other, isVouchedFor);
    }

    @Override
    public Fetched fetch(URI url, FetchLimits limits) {
        var kept = documents.get(url);
        if (kept == null) return absent.containsKey(url) ? absent.get(url) : next.fetch(url, limits);
        if (!isVouchedFor)
            return new Fetched.Failure(
                    Fetched.Reason.OFFLINE, "a copy is kept that nobody vouches for who is trusted: " + url);
        return give(kept, url, limits);
    }

    @Override
    public Fetched fetchSigned(URI url, FetchLimits limits) {
        var kept = documents.get(url);
        if (kept == null) return absent.containsKey(url) ? absent.get(url) : next.fetchSigned(url, limits);
        return give(kept, url, limits);
    }

    private static Fetched give(Kept kept, URI url, FetchLimits limits) {
        if (kept.body().length > limits.maxBytes())
            return new Fetched.Failure(
                    Fetched.Reason.TOO_LARGE, "larger than %d bytes: %s".formatted(limits.maxBytes(), url));
        return new Fetched.Document(kept.body().clone(), kept.contentType(), kept.from());
    }

    @Override
    public Optional<Instant> takenAt(URI url) {
        var kept = documents.get(url);
        return kept == null ? next.takenAt(url) : Optional.of(kept.taken());
    }
}
