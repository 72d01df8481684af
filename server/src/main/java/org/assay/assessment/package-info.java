/// Tasks, items, attempts, rubrics and marks.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "identity", "files", "catalog", "catalog::medallion", "learning"})
package org.assay.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
