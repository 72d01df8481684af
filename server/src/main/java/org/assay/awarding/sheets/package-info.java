/// Tables that people bring: read from a file or from the clipboard, their columns matched to what an award needs, and
/// each row checked.
///
/// **In:** bytes or text, and what is known of the micro-credential. **Out:** a [Sheet]; for each row a [Reading],
/// which holds what can be awarded or says what to mend, and how. Nothing here knows a database.
///
/// **Start reading at** [SheetReader].
@NullMarked
@NamedInterface("sheets")
package org.assay.awarding.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
