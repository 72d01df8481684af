/// Cohorts: the people of an offering, on one version of its course, in groups, and how they move to a newer one.
@NullMarked
package org.assay.learning.cohorts;

import org.jspecify.annotations.NullMarked;
