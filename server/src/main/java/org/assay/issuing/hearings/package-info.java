/// Due process: whoever is told that their credential is suspended has time to reply before it may be revoked.
///
/// **Start reading at** [org.assay.issuing.hearings.Hearing].
@NullMarked
@NamedInterface("hearings")
package org.assay.issuing.hearings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
