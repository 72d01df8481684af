/// Pages, forms, problems and who may call what. No domain.
///
/// **In:** a [Page] from any controller. **Out:** HTML by its template, or the same values as JSON.
///
/// **Start reading at** [Page], then [Allows].
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package org.assay.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
