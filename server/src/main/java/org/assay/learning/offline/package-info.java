/// Learning without a connection: a module as one page that a device keeps, and the journal of what was done on it.
///
/// **In:** an open module (from `learning.course`), entries that a device chained while it was away.
/// **Out:** the same progress, practice and drafts as online, and a receipt for each entry.
///
/// **Start reading at** [Journal], then [Merging]. What browsers keep, and for how long: ADR-0030.
@NullMarked
package org.assay.learning.offline;

import org.jspecify.annotations.NullMarked;
