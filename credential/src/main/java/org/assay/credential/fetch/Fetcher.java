package org.assay.credential.fetch;

import java.net.URI;

/// Gets a document by its URL. Never throws for what the other side does: a failure is an answer.
@FunctionalInterface
public interface Fetcher {
    Fetched fetch(URI url, FetchLimits limits);

    /// Reaches nothing; every answer is [Fetched.Reason#OFFLINE].
    static Fetcher offline() {
        return (url, _) -> new Fetched.Failure(Fetched.Reason.OFFLINE, "not looked up, working offline: " + url);
    }
}
