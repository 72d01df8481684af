package org.assay.verification;

import java.util.Optional;

/// Which credential took the place of one that was issued on this platform.
@FunctionalInterface
public interface Superseded {

    /// @param credential id of a credential, or its path, such as `/credentials/6f1c...`; of those of others nothing is
    ///     known here
    Optional<Successor> by(String credential);
}
