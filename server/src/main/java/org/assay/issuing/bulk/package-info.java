/// The same change to many credentials: chosen, looked at, asked for once, and done line by line while one watches.
/// Several processes share the lines; a line that a killed one had in hand is taken up again. Each line does what the
/// single form does, so doing it twice changes nothing.
///
/// **Start reading at** [org.assay.issuing.bulk.Carrying].
@NullMarked
package org.assay.issuing.bulk;

import org.jspecify.annotations.NullMarked;
