/// Where markers judge work against its rubric, without knowing whose it is.
@NullMarked
package org.assay.assessment.marking;

import org.jspecify.annotations.NullMarked;
