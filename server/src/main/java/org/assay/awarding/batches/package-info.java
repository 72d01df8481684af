/// Awards by the table: brought, matched, checked, mended, awarded row by row.
///
/// **In:** a file or what was pasted. **Out:** an award for each row that nothing is in the way of; the others stay
/// where they are and say what to mend.
///
/// **Start reading at** [Bringing], then [Checking] and [Running].
@NullMarked
package org.assay.awarding.batches;

import org.jspecify.annotations.NullMarked;
