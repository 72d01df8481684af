/// The server. Each direct sub-package is a module; who may import whom is in ARCHITECTURE.md.
@NullMarked
package org.assay;

import org.jspecify.annotations.NullMarked;
