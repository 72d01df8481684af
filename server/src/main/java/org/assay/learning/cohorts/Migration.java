package org.assay.learning.cohorts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.assay.catalog.OfferingId;
import org.assay.learning.course.CourseId;
import org.assay.learning.course.UnitId;

/// A cohort's move from one version of a course to another. It can be undone until it is confirmed.
///
/// @param redo units that were done and are to be done again
/// @param people who were moved
/// @param isOpen neither confirmed nor undone yet
public record Migration(
        UUID id,
        OfferingId offering,
        CourseId course,
        int from,
        int to,
        List<UnitId> redo,
        int people,
        Instant declaredAt,
        boolean isOpen) {}
