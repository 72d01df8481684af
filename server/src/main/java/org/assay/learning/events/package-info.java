/// Credentials for being at an event: a printed code, a span of time and a number of places. Whoever claims is
/// enrolled and recorded as present in one step; `awarding` does the rest.
///
/// **Start reading at** [Admitting].
@NullMarked
@NamedInterface("events")
package org.assay.learning.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
