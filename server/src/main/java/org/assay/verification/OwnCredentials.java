package org.assay.verification;

import java.util.Optional;

/// What holders on this platform show at addresses of ours. The module that keeps it answers.
@FunctionalInterface
public interface OwnCredentials {

    /// The exact bytes of the credential that is shown at a path, as anybody may have them now; else empty.
    ///
    /// @param path starting with a slash, such as `/shares/6f1c...`
    Optional<byte[]> at(String path);
}
