package org.assay.catalog;

/// What a credential claims of its holder. Never mixed: taking part shows no competence.
public enum ClaimType {
    /// They showed it, and somebody competent judged that by a stated standard.
    ASSESSED,
    /// They worked through all of it; nobody judged what they can do.
    COMPLETED,
    /// They were there.
    ATTENDED
}
