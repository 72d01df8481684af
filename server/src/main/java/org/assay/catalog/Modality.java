package org.assay.catalog;

/// How a task is assessed.
public enum Modality {
    /// Choice and numeric items, marked by rule.
    EXAM,
    /// Work handed in, marked by a person against a rubric.
    MARKED_WORK
}
