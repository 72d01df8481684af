/// The hash-chained record of what members did.
@NullMarked
package org.assay.identity.audit;

import org.jspecify.annotations.NullMarked;
