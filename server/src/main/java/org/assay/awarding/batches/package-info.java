/// Awards by the table: brought, matched, checked, mended, released, awarded row by row.
///
/// **In:** a file, what was pasted or the people of an offering. **Out:** an award for each row that nothing is in the
/// way of; the others stay
/// where they are and say what to mend.
///
/// **Start reading at** [Bringing], then [Checking], [Releasing] and [Running]; programs come in by [Receiving].
@NullMarked
@NamedInterface("batches")
package org.assay.awarding.batches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
