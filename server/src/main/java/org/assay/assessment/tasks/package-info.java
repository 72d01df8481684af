/// Where authors fill the tasks that a definition declares: questions, or a prompt and its rubric.
@NullMarked
package org.assay.assessment.tasks;

import org.jspecify.annotations.NullMarked;
