/// Who is taking what, and how far they are: courses, enrolments, progress.
///
/// **In:** an open offering (from `catalog`), a person who joins, steps of tasks (told by `assessment`).
/// **Out:** [Enrolment] and [PersonEnrolled].
///
/// **Start reading at** [Enrolling], then [Studying]. Rooms: `course` (what is learnt), `authoring` (staff write it),
/// `delivery` (learners take it), `offline` (without a connection), `cohorts` (moves to newer versions).
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "identity",
            "identity::licences",
            "files",
            "catalog",
            "catalog::elements",
            "catalog::medallion"
        })
package org.assay.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
