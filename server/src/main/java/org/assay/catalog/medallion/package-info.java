/// Draws the medallion and the hallmark of a micro-credential from data, so that the same award always looks the same.
///
/// **In:** words, kind, level and field of an award. **Out:** SVG or PNG.
///
/// **Start reading at** [Medallion].
@NullMarked
@NamedInterface("medallion")
package org.assay.catalog.medallion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
