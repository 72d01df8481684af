/// Live sessions of an offering: when, where, by whom; moved, cancelled, recorded, made up for.
///
/// **Out:** [LiveSessionsPlanned], [LiveSessionMoved], [LiveSessionCancelled].
///
/// **Start reading at** [Convening], then [LiveSession].
@NullMarked
@NamedInterface("live")
package org.assay.learning.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
