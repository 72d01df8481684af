/// Credentials by their dates: what waits, and what runs out. For what looks at all of an organization's.
@NullMarked
@NamedInterface("deadlines")
package org.assay.issuing.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
