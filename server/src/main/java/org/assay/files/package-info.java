/// Artefacts, and the static plane on disk that is served without a database.
///
/// **In:** uploads, in parts if one likes. **Out:** [Artefact], for those to whom another module shows it.
///
/// **Start reading at** [Uploading]: nothing that was uploaded is trusted to be what it says.
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "identity"})
package org.assay.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
