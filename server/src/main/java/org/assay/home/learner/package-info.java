/// What a learner sees first.
@NullMarked
package org.assay.home.learner;

import org.jspecify.annotations.NullMarked;
