/// Where learners take tasks: start, answer, submit, and read the result.
@NullMarked
package org.assay.assessment.sitting;

import org.jspecify.annotations.NullMarked;
