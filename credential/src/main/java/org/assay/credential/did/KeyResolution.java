package org.assay.credential.did;

/// What came of looking for a key.
public sealed interface KeyResolution {
    record Found(VerificationMethod method) implements KeyResolution {}

    /// There is no such key, and asking again will not change that.
    record Refused(String code, String reason) implements KeyResolution {}

    /// The key could not be looked up; somebody else, or later, may succeed.
    record Unresolved(String code, String reason) implements KeyResolution {}
}
