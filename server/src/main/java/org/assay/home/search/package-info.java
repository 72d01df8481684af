/// One search over everything that somebody may see.
@NullMarked
package org.assay.home.search;

import org.jspecify.annotations.NullMarked;
