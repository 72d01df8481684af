/// The one JSON parser of the library, strict and bounded.
@NullMarked
package org.assay.credential.json;

import org.jspecify.annotations.NullMarked;
