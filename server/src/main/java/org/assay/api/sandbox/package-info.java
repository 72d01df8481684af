/// Where programs are tried out: a twin of the organization, whose credentials say that they are none.
@NullMarked
package org.assay.api.sandbox;

import org.jspecify.annotations.NullMarked;
