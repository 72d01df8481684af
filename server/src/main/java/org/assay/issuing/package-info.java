/// Composes, lints, has signed, records and publishes credentials and their status.
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "identity", "files", "keys", "catalog", "catalog::medallion", "awarding"
        })
package org.assay.issuing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
