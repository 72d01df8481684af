/// Finds an organization's people among many.
@NullMarked
@NamedInterface("directory")
package org.assay.identity.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
