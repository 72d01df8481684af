/// Every private key, by purpose, wrapped: typed signing requests only, never bytes.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "identity"})
package org.assay.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
