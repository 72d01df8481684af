/// Renewal by what a holder did: they ask, a person decides, and the newer credential goes on where the former one
/// ends.
///
/// **Start reading at** [org.assay.issuing.renewals.Renewals].
@NullMarked
@NamedInterface("renewals")
package org.assay.issuing.renewals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
