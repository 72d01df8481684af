/// What happened to a credential since it was issued, in order: by whom, when, why. What colleagues wrote for each
/// other is in it for the organization alone.
///
/// **Start reading at** [org.assay.issuing.history.Histories].
@NullMarked
@NamedInterface("history")
package org.assay.issuing.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
