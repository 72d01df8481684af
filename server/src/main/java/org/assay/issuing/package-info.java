/// Composes, lints, has signed, records and publishes credentials and their status.
///
/// **In:** `AwardGranted`, `AwardsGranted`, a revocation, suspension or reinstatement by staff. **Out:**
/// [CredentialIssued],
/// [CredentialsIssued],
/// [CredentialRevoked], [CredentialSuspended], [CredentialReinstated]; status lists and issuer documents on the
/// static plane.
///
/// **Start reading at** [Issuing], beside docs/flows/issuance.md.
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "identity",
            "identity::licences",
            "files",
            "keys",
            "catalog",
            "catalog::elements",
            "catalog::licences",
            "catalog::medallion",
            "awarding"
        })
package org.assay.issuing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
