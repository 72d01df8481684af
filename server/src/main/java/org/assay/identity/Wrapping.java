package org.assay.identity;

/// Seals small secrets of this module under the platform's master key, so that the database alone gives none away.
/// Done by `keys`, which is downstream and holds that key.
public interface Wrapping {

    /// @param owner it opens for the same owner only, such as an organization's id
    byte[] wrap(byte[] secret, String owner);

    /// @throws IllegalStateException if it was wrapped under another key, for another owner, or was changed
    byte[] unwrap(byte[] wrapped, String owner);
}
