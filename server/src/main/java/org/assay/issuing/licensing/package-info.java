/// Tells `identity` what credentials are worth as licences.
@NullMarked
package org.assay.issuing.licensing;

import org.jspecify.annotations.NullMarked;
