/// What learners find wrong with a unit, and what its author does about it.
///
/// **In:** ratings and reports of those who take part. **Out:** [DefectSettled], so that they hear of it.
///
/// **Start reading at** [Appraising] and [Mending]. Numbers below five people are not shown.
@NullMarked
@NamedInterface("defects")
package org.assay.learning.defects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
