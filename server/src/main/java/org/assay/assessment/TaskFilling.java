package org.assay.assessment;

import org.assay.catalog.OfferingId;

/// One saved version of what a declared task asks in an offering. It never changes; the next change is the next
/// version.
///
/// @param task id of the task in the definition
/// @param number from 1
public record TaskFilling(OfferingId offering, String task, int number, TaskContent content) {}
