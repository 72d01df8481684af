/// Which credential comes after which, and what it says of the one before it.
@NullMarked
@NamedInterface("successions")
package org.assay.issuing.successions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
