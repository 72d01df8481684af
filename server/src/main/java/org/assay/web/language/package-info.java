/// Which language a visitor reads, and the words of each.
@NullMarked
@NamedInterface("language")
package org.assay.web.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
