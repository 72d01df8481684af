/// The numbers that professional bodies ask for on an award.
@NullMarked
@NamedInterface("licences")
package org.assay.catalog.licences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
