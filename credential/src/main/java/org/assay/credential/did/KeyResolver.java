package org.assay.credential.did;

import org.assay.credential.fetch.Fetcher;

/// Finds the key that a proof names.
@FunctionalInterface
public interface KeyResolver {
    KeyResolution resolve(String verificationMethod);

    /// Resolves did:key from the text itself, did:web and https documents through `fetcher`.
    static KeyResolver over(Fetcher fetcher) {
        return new ControllerDocuments(fetcher);
    }
}
