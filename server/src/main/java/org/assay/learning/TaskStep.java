package org.assay.learning;

/// How far somebody is with a task, in order. A task that nobody began has no step.
public enum TaskStep {
    STARTED,
    SUBMITTED,
    MARKED
}
