/// What is told about live sessions: planned, moved, cancelled, missed. Times are those of who reads them.
///
/// **Start reading at** [SessionNotices].
@NullMarked
package org.assay.notices.sessions;

import org.jspecify.annotations.NullMarked;
