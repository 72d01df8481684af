/// Who is taking what, and how far they are: lessons, enrolments, progress.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "identity", "files", "catalog", "catalog::medallion"})
package org.assay.learning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
