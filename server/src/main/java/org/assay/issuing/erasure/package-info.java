/// What is kept of a credential when its holder leaves.
@NullMarked
package org.assay.issuing.erasure;

import org.jspecify.annotations.NullMarked;
