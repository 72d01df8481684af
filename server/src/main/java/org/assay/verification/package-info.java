/// Checks any credential as a stranger would.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "identity", "files", "keys"})
package org.assay.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
