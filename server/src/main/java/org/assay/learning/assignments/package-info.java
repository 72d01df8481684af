/// What learners hand in on the way to a task, and the feedback they get. Nothing here is assessed, and nothing here
/// counts towards an award.
///
/// **In:** an assignment of a course (from `learning.course`), work of a learner, an answer of somebody who teaches.
/// **Out:** [WorkHandedIn], [WorkAnswered].
///
/// **Start reading at** [Deadline], then [HandingIn] and [Answering].
@NullMarked
@NamedInterface("assignments")
package org.assay.learning.assignments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
