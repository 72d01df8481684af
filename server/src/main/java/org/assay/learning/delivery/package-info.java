/// Where learners work: units, practice with its review, and the pace they chose.
@NullMarked
package org.assay.learning.delivery;

import org.jspecify.annotations.NullMarked;
