/// Checks any credential as a stranger would.
///
/// **In:** bytes, or an address where they can be had. **Out:** a `VerificationReport` of the credential library, with
/// the answers about trust and recipient added. Nothing is kept and nobody is told.
///
/// **Start reading at** [Verifying].
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "identity", "files", "keys"})
package org.assay.verification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
