/// What is learnt, in which order: modules of units, written once and used in several courses; courses as graphs of
/// modules with conditions; the versions of both, which never change; and which version an offering is pinned to.
///
/// **In:** what authors write. **Out:** [CourseVersion] of an offering, from [Courses#of].
///
/// **Start reading at** [Unit] and [CourseVersion], then [Composing] and [Arranging].
@NullMarked
@NamedInterface("course")
package org.assay.learning.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
