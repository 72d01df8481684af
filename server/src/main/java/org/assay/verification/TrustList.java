package org.assay.verification;

import java.util.Optional;

/// The issuers that this platform vouches for. An issuer that is not on it may be as good; we do not know.
@FunctionalInterface
public interface TrustList {

    /// What the platform knows the issuer as; empty where it is not on the list.
    ///
    /// @param issuer its id as the credential gives it, such as `did:web:learn.aldermere.example`
    Optional<String> find(String issuer);

    /// Whether it issues only to try things out, so that nothing of it proves anything.
    default boolean isSandbox(String issuer) {
        return false;
    }
}
