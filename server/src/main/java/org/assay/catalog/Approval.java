package org.assay.catalog;

/// When a person has to look at an award before it is granted.
public enum Approval {
    NEVER,
    /// Only where the rule cannot decide.
    WHEN_REFERRED,
    ALWAYS
}
