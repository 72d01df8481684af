/// Pages for anybody: catalogue, public definition.
@NullMarked
package org.assay.home.open;

import org.jspecify.annotations.NullMarked;
