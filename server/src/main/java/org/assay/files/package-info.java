/// Artefacts, and the static plane on disk that is served without a database.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "identity"})
package org.assay.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
