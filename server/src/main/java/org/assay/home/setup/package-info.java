/// Leads an institution from its founding to its first offering.
@NullMarked
package org.assay.home.setup;

import org.jspecify.annotations.NullMarked;
