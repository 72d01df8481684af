package org.assay.credential.fetch;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/// Gets a document by its URL. Never throws for what the other side does: a failure is an answer.
@FunctionalInterface
public interface Fetcher {
    Fetched fetch(URI url, FetchLimits limits);

    /// Gets a document that proves itself, for whoever will check its signature. A copy that nobody vouches
    /// for will do here, and here only.
    default Fetched fetchSigned(URI url, FetchLimits limits) {
        return fetch(url, limits);
    }

    /// When the answer for this URL was fetched, if it is a kept one; empty if it is asked for anew.
    default Optional<Instant> takenAt(URI url) {
        return Optional.empty();
    }

    /// Reaches nothing; every answer is [Fetched.Reason#OFFLINE].
    static Fetcher offline() {
        return (url, _) -> new Fetched.Failure(Fetched.Reason.OFFLINE, "not looked up, working offline: " + url);
    }
}
