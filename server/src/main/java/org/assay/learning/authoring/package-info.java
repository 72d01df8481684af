/// Where authors write modules and courses, and see what uses what.
@NullMarked
package org.assay.learning.authoring;

import org.jspecify.annotations.NullMarked;
