/// Credential in, picture out, and back.
@NullMarked
package org.assay.credential.bake;

import org.jspecify.annotations.NullMarked;
