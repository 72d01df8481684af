/// The pages on which staff write, review and schedule definitions.
@NullMarked
package org.assay.catalog.pages;

import org.jspecify.annotations.NullMarked;
